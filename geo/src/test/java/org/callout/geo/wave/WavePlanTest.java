package org.callout.geo.wave;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.callout.geo.place.Distance;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.callout.geo.wave.People.id;
import static org.callout.geo.wave.People.person;
import static org.callout.geo.wave.Role.AED_RUNNER;
import static org.callout.geo.wave.Role.DIRECT;

/** What a plan says of those who are left, and what is left of it when some turn out to be engaged elsewhere. */
class WavePlanTest {

    @Test
    void whoIsEngagedElsewhereIsReplacedByTheBestReserveForTheSameRole() {
        var plan = plan(
                List.of(new Need(AED_RUNNER, 1, 1, 0, 0), new Need(DIRECT, 1, 1, 0, 0)),
                person(1).at(150).viaAed(160),
                person(2).at(170),
                person(3).at(180),
                person(4).at(300).viaAed(400));

        assertThat(plan.chosenWithout(List.of(id(1))))
                .extracting(Choice::responderId)
                .containsExactly(id(4), id(2));
    }

    @Test
    void anEngagedReserveDoesNotStepIn() {
        var plan = plan(
                List.of(new Need(DIRECT, 1, 1, 0, 0)),
                person(1).at(150),
                person(2).at(160));

        assertThat(plan.chosenWithout(List.of(id(1), id(2)))).isEmpty();
    }

    @Test
    void aPlanThatTakesEverybodyWhoFitsIsShortOfPeople() {
        var needs = List.of(new Need(DIRECT, 1, 1, 0, 0));

        assertThat(plan(needs, person(1).at(150)).isShortOfPeople()).isTrue();
        assertThat(plan(needs).isShortOfPeople()).isTrue();
        assertThat(plan(needs, person(1).at(5_000)).isShortOfPeople()).isTrue();
    }

    @Test
    void aPlanThatLeavesReservesIsNotShortOfPeople() {
        var plan = plan(
                List.of(new Need(DIRECT, 1, 1, 0, 0)),
                person(1).at(150),
                person(2).at(160));

        assertThat(plan.isShortOfPeople()).isFalse();
    }

    @Test
    void aPlanThatAsksNobodyThoughManyAreThereIsNotShortOfPeople() {
        var plan = new WavePlanner()
                .plan(new WaveQuestion(
                        List.of(new Need(DIRECT, 1, 1, 0, 0)),
                        List.of(person(1).at(150).candidate()),
                        new WaveSize.Fixed(1),
                        Preference.SOONEST,
                        new Limits(0, Duration.ofMinutes(15))));

        assertThat(plan.chosen()).isEmpty();
        assertThat(plan.isShortOfPeople()).isFalse();
    }

    @Test
    void aPlanThatWantsNobodyIsNotShortOfPeople() {
        var asked = List.of(new Need(DIRECT, 1, 1, 0, 1));

        assertThat(plan(asked).isShortOfPeople()).isFalse();
        assertThat(plan(asked, person(1).at(150)).isShortOfPeople()).isFalse();
        assertThat(WavePlan.nobody().isShortOfPeople()).isFalse();
    }

    @Test
    void aRoleThatTooFewAreQualifiedForIsLackingHoweverManyAreThere() {
        var needs = List.of(new Need(AED_RUNNER, 1, 1, 0, 0), new Need(DIRECT, 1, 1, 0, 0));
        var runners = IntStream.range(1, 20)
                .mapToObj(number ->
                        person(number).at(150 + number).viaAed(200 + number).only(AED_RUNNER))
                .toArray(People[]::new);

        assertThat(plan(needs, runners).lacking()).containsExactly(DIRECT);
        assertThat(plan(needs, runners).isShortOfPeople()).isFalse();
    }

    @Test
    void whereAllWouldComeTooLateEveryRoleIsLacking() {
        var needs = List.of(new Need(AED_RUNNER, 1, 1, 0, 0), new Need(DIRECT, 1, 1, 0, 0));
        var beyondTheRiver = IntStream.range(1, 20)
                .mapToObj(number -> person(number).at(5_000).viaAed(5_000))
                .toArray(People[]::new);

        assertThat(plan(needs, beyondTheRiver).lacking()).containsExactlyInAnyOrder(AED_RUNNER, DIRECT);
    }

    @Test
    void aRoleThatLacksDefibrillatorsLacksNoPeople() {
        var needs = List.of(new Need(AED_RUNNER, 1, 1, 0, 0), new Need(DIRECT, 1, 1, 0, 0));

        assertThat(plan(needs, person(1).at(150), person(2).at(170)).lacking()).isEmpty();
    }

    @Test
    void aRoleIsOutpacedWhereFewerThanItMissesAreAsSoonAsAWalkFromBeyondAll() {
        var two = List.of(new Need(DIRECT, 2, 2, 0, 0));

        var slow = List.of(away(1, 300, 500), away(2, 310, 510), away(3, 320, 520));
        var oneIsSoon = List.of(away(1, 300, 500), away(2, 310, 510), away(3, 320, 200));
        var twoAreSoon = List.of(away(1, 300, 500), away(2, 310, 230), away(3, 320, 200));

        assertThat(plan(two, slow, Preference.SOONEST).outpaced()).containsExactly(DIRECT);
        assertThat(plan(two, oneIsSoon, Preference.SOONEST).outpaced()).containsExactly(DIRECT);
        assertThat(plan(two, twoAreSoon, Preference.SOONEST).outpaced()).isEmpty();
        assertThat(plan(two, slow, Preference.SOONEST).lacking()).isEmpty();
    }

    @Test
    void whereTurnsCountAndNotTimeNoRoleIsOutpaced() {
        var two = List.of(new Need(DIRECT, 2, 2, 0, 0));

        assertThat(plan(two, List.of(away(1, 300, 500)), Preference.IN_GIVEN_ORDER)
                        .outpaced())
                .isEmpty();
    }

    /** @param seconds under way, after 100 s of turnout */
    private static WaveCandidate away(int number, double metres, int seconds) {
        var usual = person(number).at(100 + seconds).candidate();
        return new WaveCandidate(
                usual.responderId(), usual.roles(), new Distance(metres), usual.direct(), usual.viaAed());
    }

    private static WavePlan plan(List<Need> needs, List<WaveCandidate> candidates, Preference preference) {
        return new WavePlanner()
                .plan(new WaveQuestion(
                        needs, candidates, new WaveSize.Fixed(4), preference, new Limits(30, Duration.ofMinutes(15))));
    }

    @Test
    void whatIsNotWantedIsNotLacking() {
        assertThat(plan(List.of(new Need(DIRECT, 1, 1, 0, 1))).lacking()).isEmpty();
    }

    /** For waves of as many as are needed. */
    private static WavePlan plan(List<Need> needs, People... people) {
        var candidates = Stream.of(people).map(People::candidate).toList();
        return new WavePlanner()
                .plan(new WaveQuestion(
                        needs,
                        candidates,
                        new WaveSize.Fixed(needs.size()),
                        Preference.SOONEST,
                        new Limits(30, Duration.ofMinutes(15))));
    }
}
