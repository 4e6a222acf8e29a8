package org.callout.geo.policy;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.callout.geo.acceptance.Willingness;
import org.callout.geo.aed.AedWay;
import org.callout.geo.place.Distance;
import org.callout.geo.travel.Eta;
import org.callout.geo.travel.TravelEstimate;
import org.callout.geo.travel.TravelMode;
import org.callout.geo.travel.TravelSource;
import org.callout.geo.wave.AedEta;
import org.callout.geo.wave.Choice;
import org.callout.geo.wave.Limits;
import org.callout.geo.wave.Need;
import org.callout.geo.wave.Preference;
import org.callout.geo.wave.Role;
import org.callout.geo.wave.WaveCandidate;
import org.callout.geo.wave.WavePlanner;
import org.callout.geo.wave.WaveQuestion;
import org.callout.geo.wave.WaveSize;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

/** The figures of {@link PublishedPolicies}, typed again; where nothing was published, what the class says is assumed. */
class PublishedFiguresTest {

    private static final Duration A_MINUTE = Duration.ofMinutes(1);

    /**
     * Columns: asked at first straight there and by a defibrillator, wanted straight there and by a defibrillator, metres from
     * public places and from all others (empty: any), seconds of patience, asked in all.
     */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    GoodSAM, London                 |   3 |  0 |   3 |  0 |       |       | 30 |   3
                    GoodSAM, East Midlands          |   5 |  0 |   5 |  0 |   800 |   800 | 30 |   5
                    GoodSAM, New South Wales, town  |   3 |  0 |   3 |  0 |   500 |   500 | 30 |   3
                    GoodSAM, New South Wales, rural |   3 |  0 |   3 |  0 |  1000 |  1000 | 30 |   3
                    GoodSAM, New Zealand            |   3 |  0 |   3 |  0 |  1000 |  1000 | 30 |  30
                    PulsePoint, Pittsburgh          | 100 |  0 | 100 |  0 | 402.3 | 804.7 | 30 | 100
                    Heartrunner, Denmark            |  15 | 15 |  15 | 15 |  1800 |  1800 | 30 |  30
                    Heartrunner, Sweden             |  15 | 15 |  15 | 15 |  1300 |  1300 | 30 |  30
                    HartslagNu, Netherlands         |  33 | 67 |   2 |  3 |  2000 |  2000 | 30 | 100
                    KATRETTER, Berlin               |   2 |  1 |   2 |  1 |       |       | 30 |  30
                    Mobile Retter                   |   2 |  0 |   2 |  0 |       |       | 20 |  30
                    Austria                         |   2 |  2 |   2 |  2 |       |       | 30 |   4
                    FirstAED                        |   6 |  3 |   2 |  1 |       |       | 30 |   9
                    van den Berg et al.             |   7 |  0 |   7 |  0 |  1000 |  1000 | 30 |  30
                    """)
    void everyPolicyIsPlayedWithTheFiguresOfItsSource(
            String name,
            int askedDirect,
            int askedByAed,
            int wantedDirect,
            int wantedByAed,
            @Nullable Double metresInPublic,
            @Nullable Double metresElsewhere,
            int patienceSeconds,
            int budget) {
        AlertingPolicy policy =
                policies().filter(one -> one.name().equals(name)).findFirst().orElseThrow();

        List<Choice> asked = askedAtFirst(policy);

        assertThat(asked).filteredOn(choice -> choice.role() == Role.DIRECT).hasSize(askedDirect);
        assertThat(asked).filteredOn(choice -> choice.role() == Role.AED_RUNNER).hasSize(askedByAed);
        assertThat(wanted(policy, Role.DIRECT)).isEqualTo(wantedDirect);
        assertThat(wanted(policy, Role.AED_RUNNER)).isEqualTo(wantedByAed);
        assertThat(policy.pace().patience()).isEqualTo(Duration.ofSeconds(patienceSeconds));
        assertThat(policy.pace().budget()).isEqualTo(budget);
        for (PlaceType place : PlaceType.values()) {
            assertRadius(policy, place, place == PlaceType.PUBLIC ? metresInPublic : metresElsewhere);
        }
    }

    @Test
    void noPolicyIsLeftOutOfTheTable() {
        assertThat(policies()).hasSize(14).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("policies")
    void whatNoSourceTellsIsAlikeForAll(AlertingPolicy policy) {
        assertThat(policy.reach().longestEta()).isEqualTo(Duration.ofMinutes(20));
        assertThat(policy.reach().modes()).containsExactlyInAnyOrder(TravelMode.FOOT, TravelMode.BIKE);
        assertThat(policy.reach().modesWhereSparse()).isEqualTo(policy.reach().modes());
        assertThat(policy.reach().behindAmbulance()).isNull();
        assertThat(policy.roles()).allSatisfy(rule -> assertThat(rule.ceiling()).isEqualTo(rule.target()));
    }

    static Stream<AlertingPolicy> policies() {
        return PublishedPolicies.all().stream();
    }

    private static void assertRadius(AlertingPolicy policy, PlaceType place, @Nullable Double metres) {
        Distance radius = policy.reach().radius().get(place);
        if (metres == null || radius == null) {
            assertThat(radius).as("%s", place).isNull();
            assertThat(metres).as("%s", place).isNull();
        } else {
            assertThat(radius.metres()).as("%s", place).isCloseTo(metres, within(0.5));
        }
    }

    private static int wanted(AlertingPolicy policy, Role role) {
        return policy.find(role).map(RoleRule::target).orElse(0);
    }

    /** Where more people than any policy asks stand at the door, each with a defibrillator. */
    private static List<Choice> askedAtFirst(AlertingPolicy policy) {
        var needs = policy.roles().stream()
                .map(rule -> new Need(rule.role(), rule.target(), rule.ceiling(), 0, 0, rule.shareAt(rule.target())))
                .toList();
        var crowd = IntStream.range(0, 150)
                .mapToObj(PublishedFiguresTest::somebodyAtTheDoor)
                .toList();
        int wave = Objects.requireNonNull(policy.pace().firstWave());
        var limits = new Limits(policy.pace().budget(), policy.reach().longestEta());
        return new WavePlanner()
                .plan(new WaveQuestion(needs, crowd, new WaveSize.Fixed(wave), Preference.SOONEST, limits))
                .chosen();
    }

    private static WaveCandidate somebodyAtTheDoor(int number) {
        var way = new TravelEstimate(TravelMode.FOOT, A_MINUTE, new Distance(50), TravelSource.STRAIGHT_LINE);
        return new WaveCandidate(
                new UUID(0, number),
                Set.of(Role.DIRECT, Role.AED_RUNNER),
                new Distance(50),
                new Eta(A_MINUTE, way),
                new AedEta(new AedWay.Carried(way), A_MINUTE),
                Willingness.TYPICAL);
    }
}
