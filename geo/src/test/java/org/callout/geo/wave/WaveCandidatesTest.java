package org.callout.geo.wave;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.callout.geo.aed.AedCondition;
import org.callout.geo.aed.AedSite;
import org.callout.geo.aed.AedWay;
import org.callout.geo.aed.AedWays;
import org.callout.geo.aed.PublicHolidays;
import org.callout.geo.aed.UsabilityCheck;
import org.callout.geo.match.Candidate;
import org.callout.geo.match.Qualification;
import org.callout.geo.match.Requirement;
import org.callout.geo.place.Distance;
import org.callout.geo.place.Position;
import org.callout.geo.place.PositionFix;
import org.callout.geo.travel.Pace;
import org.callout.geo.travel.Picture;
import org.callout.geo.travel.StraightLineTravelTimes;
import org.callout.geo.travel.TravelMode;
import org.callout.geo.travel.TravelTimes;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.callout.geo.match.Qualification.BLS_AED;
import static org.callout.geo.match.Qualification.BYSTANDER_CPR;
import static org.callout.geo.wave.Role.AED_RUNNER;
import static org.callout.geo.wave.Role.DIRECT;

class WaveCandidatesTest {

    private static final ZoneId VADUZ = ZoneId.of("Europe/Vaduz");
    private static final Instant MORNING = Instant.parse("2026-03-02T09:00:00Z");

    /** Responder R, defibrillator A, scene S. */
    private final Picture town = new Picture("R A S");

    private final TravelTimes walking =
            new StraightLineTravelTimes(Map.of(TravelMode.FOOT, new Pace(2, 1), TravelMode.CAR, new Pace(20, 1)));

    private final WaveCandidates candidates =
            new WaveCandidates(walking, new AedWays(walking, new UsabilityCheck(VADUZ, PublicHolidays.UNKNOWN)), VADUZ);

    @Test
    void bothWaysIncludeTheTurnoutOfTheHour() {
        var joined = join(terms(Duration.ofMinutes(15)), responder(false, BLS_AED));

        assertThat(duration(joined, DIRECT)).isEqualTo(Duration.ofSeconds(102 + 200));
        assertThat(duration(joined, AED_RUNNER)).isEqualTo(Duration.ofSeconds(102 + 200 + 30));
    }

    @Test
    void theOwnDefibrillatorIsCarriedStraightThere() {
        var joined = join(terms(Duration.ofMinutes(15)), responder(true, BLS_AED));

        assertThat(Objects.requireNonNull(joined.viaAed()).way()).isInstanceOf(AedWay.Carried.class);
        assertThat(duration(joined, AED_RUNNER)).isEqualTo(duration(joined, DIRECT));
    }

    @Test
    void qualificationsSayWhichRolesArePossible() {
        assertThat(join(terms(Duration.ofMinutes(15)), responder(false, BYSTANDER_CPR))
                        .roles())
                .containsExactly(AED_RUNNER);
        assertThat(join(terms(Duration.ofMinutes(15)), responder(false, BLS_AED))
                        .roles())
                .containsExactlyInAnyOrder(DIRECT, AED_RUNNER);
    }

    @Test
    void whatLastsLongerThanThePolicyAllowsIsNoWay() {
        var joined = join(terms(Duration.ofSeconds(102 + 210)), responder(false, BLS_AED));

        assertThat(joined.etaAs(DIRECT)).isNotNull();
        assertThat(joined.viaAed()).isNull();
    }

    @Test
    void aModeThatThePolicyDoesNotAllowIsNotUsed() {
        var joined = join(terms(Duration.ofMinutes(15)), responder(false, BLS_AED));

        assertThat(Objects.requireNonNull(joined.direct()).travel().mode()).isEqualTo(TravelMode.FOOT);
    }

    @Test
    void devicesMatterAsFarAsWhoeverTurnsOutAtOnceCanWalkFromThemInTime() {
        assertThat(candidates.aedReach(terms(Duration.ofSeconds(30 + 100))).metres())
                .isEqualTo(200);
    }

    @Test
    void withoutARunnersRoleNoWayToADefibrillatorIsSought() {
        var terms = new WaveCandidates.Terms(
                town.at('S'),
                Map.of(DIRECT, Requirement.NOTHING),
                Set.of(TravelMode.FOOT),
                Duration.ofMinutes(15),
                MORNING);

        assertThat(join(terms, responder(false, BLS_AED)).viaAed()).isNull();
    }

    private WaveCandidate join(WaveCandidates.Terms terms, Candidate responder) {
        return candidates
                .join(terms, List.of(responder), List.of(defibrillator()))
                .getFirst();
    }

    private WaveCandidates.Terms terms(Duration longestEta) {
        var roles = Map.of(DIRECT, Requirement.anyOf(BLS_AED), AED_RUNNER, Requirement.anyOf(BLS_AED, BYSTANDER_CPR));
        return new WaveCandidates.Terms(town.at('S'), roles, Set.of(TravelMode.FOOT), longestEta, MORNING);
    }

    private Candidate responder(boolean carriesAed, Qualification held) {
        return new Candidate(
                new UUID(0, 1),
                new PositionFix(town.at('R'), new Distance(10), MORNING),
                false,
                town.at('R').distanceTo(town.at('S')),
                Set.of(TravelMode.FOOT, TravelMode.CAR),
                2,
                Set.of(held),
                carriesAed);
    }

    private AedSite defibrillator() {
        Position place = town.at('A');
        return new AedSite(
                new UUID(0, 2), "osm", "node/2", place, null, null, null, "24/7", null, AedCondition.AVAILABLE);
    }

    private static Duration duration(WaveCandidate candidate, Role role) {
        return Objects.requireNonNull(candidate.etaAs(role)).duration();
    }
}
