package org.callout.geo.match;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.callout.geo.travel.TravelMode;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.callout.geo.match.Neighbourhood.DIRECT;
import static org.callout.geo.match.Neighbourhood.SCENE;
import static org.callout.geo.match.Neighbourhood.east;
import static org.callout.geo.match.Neighbourhood.id;
import static org.callout.geo.match.Neighbourhood.query;
import static org.callout.geo.match.Qualification.BLS_AED;
import static org.callout.geo.match.Qualification.BYSTANDER_CPR;
import static org.callout.geo.match.Qualification.DBS_BASIC;
import static org.callout.geo.match.Qualification.DRIVER;
import static org.callout.geo.match.Qualification.IDENTITY_CHECKED;
import static org.callout.geo.match.Qualification.NURSE;
import static org.callout.geo.match.Volunteer.NOW;
import static org.callout.geo.match.Volunteer.volunteer;
import static org.callout.geo.travel.TravelMode.BIKE;
import static org.callout.geo.travel.TravelMode.CAR;

/** Who may be asked at all, however near. */
class EligibleRespondersTest {

    @SuppressWarnings("NullAway.Init")
    private static Neighbourhood neighbourhood;

    @BeforeAll
    static void connect() {
        neighbourhood = new Neighbourhood("eligible_responders");
    }

    @AfterAll
    static void disconnect() {
        neighbourhood.close();
    }

    @BeforeEach
    void nobodyYet() {
        neighbourhood.empty();
    }

    static Stream<Volunteer> notToBeAsked() {
        return Stream.of(
                volunteer(1, SCENE).of("other"),
                volunteer(2, SCENE).tier(1),
                volunteer(3, SCENE).with(BYSTANDER_CPR),
                volunteer(4, SCENE).by(CAR),
                volunteer(5, SCENE).seenAgo(Duration.ofMinutes(31)),
                volunteer(6, SCENE).duty(false, true),
                volunteer(7, SCENE).duty(true, false),
                volunteer(8, SCENE).pausedFor(Duration.ofMinutes(5)),
                volunteer(9, SCENE).memberFor(Duration.ofMinutes(-1)),
                volunteer(10, SCENE).qualifiedFor(Duration.ofMinutes(-1)));
    }

    @ParameterizedTest
    @MethodSource("notToBeAsked")
    void whoMayNotBeAskedIsNotFoundHoweverNear(Volunteer near) {
        neighbourhood.store(near, volunteer(99, east(5_000)));

        assertThat(neighbourhood.find(query()))
                .extracting(Candidate::responderId)
                .containsExactly(id(99));
    }

    static Stream<Volunteer> toBeAsked() {
        return Stream.of(
                volunteer(1, SCENE).tier(3),
                volunteer(2, SCENE).with(NURSE),
                volunteer(3, SCENE).by(BIKE, CAR),
                volunteer(4, SCENE).seenAgo(Duration.ofMinutes(30)),
                volunteer(5, SCENE).pausedFor(Duration.ofMinutes(-5)),
                volunteer(6, SCENE).memberFor(Duration.ofMinutes(1)),
                volunteer(7, SCENE).qualifiedFor(Duration.ofMinutes(1)));
    }

    @ParameterizedTest
    @MethodSource("toBeAsked")
    void whoMayStillBeAskedIsFound(Volunteer near) {
        neighbourhood.store(near);

        assertThat(neighbourhood.find(query()))
                .extracting(Candidate::responderId)
                .containsExactly(near.id);
    }

    @ParameterizedTest
    @MethodSource("notToBeAsked")
    void aSecondMembershipOpensNothingThatTheAskingOrganisationHasNotGranted(Volunteer near) {
        neighbourhood.store(near, volunteer(99, east(5_000)));
        neighbourhood.join(volunteer(99, SCENE).of("elsewhere"));
        neighbourhood.join(Volunteer.sameAs(near).of("elsewhere"));

        assertThat(neighbourhood.find(query()))
                .extracting(Candidate::responderId)
                .containsExactly(id(99));
    }

    @ParameterizedTest
    @MethodSource("toBeAsked")
    void aSecondMembershipTakesNothingAway(Volunteer near) {
        neighbourhood.store(near);
        neighbourhood.join(Volunteer.sameAs(near).of("elsewhere").tier(1).with(DRIVER));

        assertThat(neighbourhood.find(query())).singleElement().satisfies(found -> {
            assertThat(found.responderId()).isEqualTo(near.id);
            assertThat(found.tier()).isGreaterThan(1);
            assertThat(found.qualifications()).doesNotContain(DRIVER);
        });
    }

    @Test
    void whoLeavesOneOfTwoOrganisationsIsFoundByTheOther() {
        neighbourhood.store(volunteer(1, SCENE));
        neighbourhood.join(volunteer(1, SCENE).of("elsewhere"));

        neighbourhood.run("delete from presence_membership where organisation = 'elsewhere'");
        assertThat(neighbourhood.find(query())).hasSize(1);

        neighbourhood.run("delete from presence_membership where organisation = 'demo'");
        assertThat(neighbourhood.find(query())).isEmpty();
    }

    @Test
    void aChangedTierCountsAtOnce() {
        neighbourhood.store(volunteer(1, SCENE));

        neighbourhood.run("update presence_membership set tier = 1");

        assertThat(neighbourhood.find(query())).isEmpty();
    }

    @Test
    void whoLacksOneOfTheQualificationsThatAllMustHaveIsNotFound() {
        neighbourhood.store(
                volunteer(1, SCENE).with(DRIVER),
                volunteer(2, SCENE).with(IDENTITY_CHECKED),
                volunteer(3, SCENE).with(DRIVER, IDENTITY_CHECKED));

        var shopping = new Requirement(Set.of(), Set.of(DRIVER, IDENTITY_CHECKED));

        assertThat(neighbourhood.find(query(shopping, Set.of(), Set.of(), 10)))
                .extracting(Candidate::responderId)
                .containsExactly(id(3));
    }

    /** The index leaves some out by numbers that their bits stand for: never one who may be asked. */
    @Test
    void whateverIsWantedOfWhomeverTheSameAreFoundAsByTryingEverybody() {
        var random = new SplittableRandom(470);
        List<Volunteer> people = IntStream.rangeClosed(1, 80)
                .mapToObj(number -> volunteer(number, east(number))
                        .with(some(random, Qualification.values()).toArray(Qualification[]::new))
                        .by(some(random, TravelMode.values()).toArray(TravelMode[]::new)))
                .toList();
        neighbourhood.store(people.toArray(Volunteer[]::new));
        people.stream()
                .filter(person -> person.id.getLeastSignificantBits() % 4 == 0)
                .forEach(person -> neighbourhood.join(Volunteer.sameAs(person).of("elsewhere")));

        for (int question = 0; question < 60; question++) {
            var wanted = new Requirement(some(random, BLS_AED, NURSE, DRIVER), some(random, BYSTANDER_CPR, DBS_BASIC));
            Set<TravelMode> modes = some(random, TravelMode.values());
            var query = new NearestQuery(
                    "demo", SCENE, NOW, wanted, 1, modes, NOW.minusSeconds(600), Set.of(), Set.of(), people.size());

            assertThat(neighbourhood.find(query))
                    .extracting(Candidate::responderId)
                    .containsExactlyElementsOf(people.stream()
                            .filter(person ->
                                    wanted.isMetBy(person.qualifications) && !Collections.disjoint(person.modes, modes))
                            .map(person -> person.id)
                            .toList());
        }
    }

    @SafeVarargs
    private static <T> Set<T> some(SplittableRandom random, T... all) {
        return Stream.of(all).filter(one -> random.nextInt(3) == 0).collect(Collectors.toUnmodifiableSet());
    }

    @Test
    void whoWasAskedAlreadyIsLeftOut() {
        neighbourhood.store(volunteer(1, SCENE), volunteer(2, SCENE));

        assertThat(neighbourhood.find(query(DIRECT, Set.of(id(1)), Set.of(), 10)))
                .extracting(Candidate::responderId)
                .containsExactly(id(2));
    }

    @Test
    void whoIsEngagedIsLeftOutUnlessThisCalloutOverrulesIt() {
        neighbourhood.store(volunteer(1, SCENE), volunteer(2, SCENE), volunteer(3, SCENE));
        neighbourhood.engage(1, "INCIDENT");
        neighbourhood.engage(2, "CARE_REQUEST");

        assertThat(neighbourhood.find(query()))
                .extracting(Candidate::responderId)
                .containsExactly(id(3));
        assertThat(neighbourhood.find(query(DIRECT, Set.of(), Set.of("CARE_REQUEST"), 10)))
                .extracting(Candidate::responderId)
                .containsExactly(id(2), id(3));
    }
}
