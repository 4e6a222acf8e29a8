package org.callout.geo.wave;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.callout.geo.aed.AedWay;
import org.callout.geo.wave.PassedOver.Reason;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.callout.geo.wave.People.id;
import static org.callout.geo.wave.People.person;
import static org.callout.geo.wave.Role.AED_RUNNER;
import static org.callout.geo.wave.Role.DIRECT;
import static org.callout.geo.wave.Role.HELPER;

class WavePlannerTest {

    private static final Duration QUARTER_OF_AN_HOUR = Duration.ofMinutes(15);
    private static final WaveSize FIRST_WAVE = new WaveSize.Fixed(7);
    private static final int BUDGET = 30;

    private final WavePlanner planner = new WavePlanner();

    @Test
    void aFirstWaveOfSevenAsksFourToGoDirectlyAndThreeToFetchADefibrillator() {
        var plan = plan(arrest(0, 0, 0, 0), crowd(20));

        assertThat(numberOf(plan, DIRECT)).isEqualTo(4);
        assertThat(numberOf(plan, AED_RUNNER)).isEqualTo(3);
    }

    @Test
    void whoPassesADefibrillatorAnywayBecomesTheRunnerEvenIfFirstOnFoot() {
        var plan = plan(
                List.of(new Need(DIRECT, 1, 1, 0, 0), new Need(AED_RUNNER, 1, 1, 0, 0)),
                2,
                person(1).at(160).viaAed(190),
                person(2).at(200).viaAed(400));

        assertThat(plan.chosen()).extracting(Choice::responderId).containsExactly(id(2), id(1));
        assertThat(plan.chosen()).extracting(Choice::role).containsExactly(DIRECT, AED_RUNNER);
    }

    @Test
    void aRunnerIsToldTheWayAndADirectResponderIsNot() {
        var plan = plan(arrest(0, 0, 0, 0), crowd(20));

        assertThat(plan.chosen())
                .allSatisfy(choice ->
                        assertThat(choice.aed() instanceof AedWay.Fetched).isEqualTo(choice.role() == AED_RUNNER));
    }

    @Test
    void aDeclineAsksExactlyOneMoreForTheRoleThatLostOne() {
        var plan = plan(arrest(0, 4, 0, 2), crowd(20));

        assertThat(plan.chosen()).extracting(Choice::role).containsExactly(AED_RUNNER);
    }

    @Test
    void planningAgainWithoutNewsAsksNobody() {
        var plan = plan(arrest(0, 4, 0, 3), crowd(20));

        assertThat(plan.chosen()).isEmpty();
        assertThat(plan.passedOver()).extracting(PassedOver::reason).containsOnly(Reason.ROLE_COVERED);
    }

    @Test
    void anAcceptanceShrinksTheSurplusInsteadOfAskingSomebodyElse() {
        var plan = plan(arrest(1, 3, 0, 3), crowd(20));

        assertThat(plan.chosen()).isEmpty();
    }

    @Test
    void aCoveredTargetIsNotAskedForAgain() {
        var plan = plan(arrest(3, 0, 1, 0), crowd(20));

        assertThat(numberOf(plan, DIRECT)).isZero();
        assertThat(numberOf(plan, AED_RUNNER)).isEqualTo(2);
    }

    @Test
    void fewPeopleAreSpreadOverBothRolesInProportion() {
        var plan = plan(arrest(0, 0, 0, 0), crowd(3));

        assertThat(numberOf(plan, DIRECT)).isEqualTo(2);
        assertThat(numberOf(plan, AED_RUNNER)).isEqualTo(1);
    }

    @Test
    void aLonelyResponderGoesStraightThere() {
        var plan = plan(arrest(0, 0, 0, 0), 7, person(1).at(200).viaAed(260));

        assertThat(plan.chosen()).extracting(Choice::role).containsExactly(DIRECT);
    }

    @Test
    void whoMayOnlyFetchIsOnlyAskedToFetch() {
        var plan =
                plan(arrest(0, 0, 0, 0), 7, person(1).only(AED_RUNNER).at(120).viaAed(500));

        assertThat(plan.chosen()).extracting(Choice::role).containsExactly(AED_RUNNER);
    }

    @Test
    void withoutUsableDefibrillatorsEverybodyGoesDirect() {
        var plan = plan(
                arrest(0, 0, 0, 0),
                7,
                person(1).at(150),
                person(2).at(160),
                person(3).only(AED_RUNNER).at(110));

        assertThat(numberOf(plan, DIRECT)).isEqualTo(2);
        assertThat(plan.passedOver()).containsExactly(passedOver(person(3).at(110), Reason.NO_USABLE_AED));
    }

    @Test
    void whenSomebodyPassedOverWouldHaveBeenThereIsTold() {
        var plan = plan(
                arrest(0, 0, 0, 0),
                1,
                person(1).at(901).viaAed(950),
                person(2).at(300),
                person(3).at(200),
                person(4).at(400));

        assertThat(plan.passedOver())
                .extracting("reason", "eta.duration")
                .containsExactlyInAnyOrder(
                        tuple(Reason.TOO_FAR, Duration.ofSeconds(901)),
                        tuple(Reason.OVER_WAVE_SIZE, Duration.ofSeconds(400)));
    }

    @Test
    void whoWouldArriveTooLateIsNotAsked() {
        var plan = plan(arrest(0, 0, 0, 0), 7, person(1).at(901), person(2).at(900), person(3));

        assertThat(plan.chosen()).extracting(Choice::responderId).containsExactly(id(2));
        assertThat(plan.passedOver()).extracting(PassedOver::reason).containsExactly(Reason.TOO_FAR, Reason.TOO_FAR);
    }

    @Test
    void whoHasNoneOfTheQualificationsIsPassedOver() {
        var plan = plan(arrest(0, 0, 0, 0), 7, person(1).only(HELPER).at(120));

        assertThat(plan.passedOver()).extracting(PassedOver::reason).containsExactly(Reason.NOT_QUALIFIED);
    }

    @Test
    void theBudgetEndsTheAsking() {
        var plan = planner.plan(
                new WaveQuestion(arrest(0, 0, 0, 0), crowd(9).toList(), FIRST_WAVE, Preference.SOONEST, limits(2)));

        assertThat(plan.chosen()).hasSize(2);
        assertThat(plan.passedOver()).extracting(PassedOver::reason).containsOnly(Reason.BUDGET_SPENT);
    }

    @Test
    void aSpentBudgetIsTheReasonThatIsGiven() {
        var plan = planner.plan(
                new WaveQuestion(arrest(0, 0, 0, 0), crowd(2).toList(), FIRST_WAVE, Preference.SOONEST, limits(0)));

        assertThat(plan.chosen()).isEmpty();
        assertThat(plan.passedOver()).extracting(PassedOver::reason).containsOnly(Reason.BUDGET_SPENT);
    }

    @Test
    void equalArrivalsAreDecidedById() {
        var plan = plan(
                List.of(new Need(DIRECT, 1, 1, 0, 0)),
                1,
                person(9).at(200),
                person(4).at(200),
                person(7).at(200));

        assertThat(plan.chosen()).extracting(Choice::responderId).containsExactly(id(4));
        assertThat(plan.reserves()).extracting(Reserve::responderId).containsExactly(id(7));
    }

    @Test
    void careIsAskedForInTheOrderGivenAndNotByDistance() {
        var far = person(1).only(HELPER).at(800);
        var near = person(2).only(HELPER).at(120);

        var plan = planner.plan(new WaveQuestion(
                List.of(new Need(HELPER, 1, 1, 0, 0)),
                List.of(far.candidate(), near.candidate()),
                new WaveSize.Fixed(1),
                Preference.IN_GIVEN_ORDER,
                limits(BUDGET)));

        assertThat(plan.chosen()).extracting(Choice::responderId).containsExactly(id(1));
    }

    @Test
    void aRoleWithTwoNeedsIsRefused() {
        var twice = List.of(new Need(DIRECT, 1, 1, 0, 0), new Need(DIRECT, 2, 2, 0, 0));

        assertThatThrownBy(() -> plan(twice, Stream.of())).hasMessageContaining("two needs");
    }

    private WavePlan plan(List<Need> needs, int waveSize, People... people) {
        var candidates = Stream.of(people).map(People::candidate).toList();
        return planner.plan(
                new WaveQuestion(needs, candidates, new WaveSize.Fixed(waveSize), Preference.SOONEST, limits(BUDGET)));
    }

    private WavePlan plan(List<Need> needs, Stream<WaveCandidate> candidates) {
        return planner.plan(
                new WaveQuestion(needs, candidates.toList(), FIRST_WAVE, Preference.SOONEST, limits(BUDGET)));
    }

    private static Limits limits(int budgetLeft) {
        return new Limits(budgetLeft, QUARTER_OF_AN_HOUR);
    }

    private static List<Need> arrest(int directAssigned, int directOpen, int runnersAssigned, int runnersOpen) {
        return List.of(
                new Need(DIRECT, 3, 5, directAssigned, directOpen),
                new Need(AED_RUNNER, 2, 3, runnersAssigned, runnersOpen));
    }

    private static Stream<WaveCandidate> crowd(int size) {
        return IntStream.rangeClosed(1, size)
                .mapToObj(number -> person(number)
                        .at(110 + 10 * number)
                        .viaAed(160 + 12 * number)
                        .candidate());
    }

    private static long numberOf(WavePlan plan, Role role) {
        return plan.chosen().stream().filter(choice -> choice.role() == role).count();
    }

    private static PassedOver passedOver(People person, Reason reason) {
        UUID responder = person.candidate().responderId();
        return new PassedOver(responder, person.candidate().distance(), reason, null);
    }
}
