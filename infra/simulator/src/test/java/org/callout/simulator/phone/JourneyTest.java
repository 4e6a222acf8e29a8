package org.callout.simulator.phone;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.callout.geo.place.Position;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The way of these tests, at 2 m/s: home to AED 200 m, AED to scene 100 m.
 *
 * <pre>
 * home ---- 200 m ---- aed -- 100 m -- scene
 * </pre>
 */
class JourneyTest {

    private static final Position HOME = new Position(9.52, 47.14);
    private static final Position AED = Walk.offset(HOME, 200, 0);
    private static final Position SCENE = Walk.offset(HOME, 300, 0);
    private static final Instant DEPARTS = Instant.parse("2026-03-02T09:00:00Z");
    private static final Journey DIRECT =
            new Journey(HOME, DEPARTS, 2, Optional.empty(), Duration.ofSeconds(30), SCENE, Duration.ofSeconds(45));
    private static final Journey VIA_AED =
            new Journey(HOME, DEPARTS, 2, Optional.of(AED), Duration.ofSeconds(30), SCENE, Duration.ofSeconds(45));

    @Test
    void beforeTheDepartureOneIsAtTheStart() {
        assertThat(DIRECT.stepAt(DEPARTS.minusSeconds(1))).isEqualTo(Step.ASSIGNED);
        assertThat(DIRECT.at(DEPARTS.minusSeconds(1))).isEqualTo(HOME);
    }

    @Test
    void afterHalfTheTimeOneIsHalfWay() {
        assertThat(DIRECT.stepAt(DEPARTS.plusSeconds(75))).isEqualTo(Step.EN_ROUTE);
        assertNear(DIRECT.at(DEPARTS.plusSeconds(75)), Walk.offset(HOME, 150, 0));
    }

    @Test
    void theRunnerIsAtTheAedUntilItIsInHand() {
        assertNear(VIA_AED.at(DEPARTS.plusSeconds(115)), AED);
        assertThat(VIA_AED.stepAt(DEPARTS.plusSeconds(115))).isEqualTo(Step.EN_ROUTE);
    }

    @Test
    void theRunnerGoesOnToTheSceneWithTheAed() {
        assertNear(VIA_AED.at(DEPARTS.plusSeconds(155)), Walk.offset(HOME, 250, 0));
        assertThat(VIA_AED.stepAt(DEPARTS.plusSeconds(155))).isEqualTo(Step.AED_COLLECTED);
    }

    @Test
    void oneReachesThePatientSomeTimeAfterTheDoor() {
        assertThat(DIRECT.stepAt(DEPARTS.plusSeconds(152))).isEqualTo(Step.ON_SCENE);
        assertThat(DIRECT.stepAt(DEPARTS.plusSeconds(196))).isEqualTo(Step.WITH_PATIENT);
        assertThat(DIRECT.at(DEPARTS.plusSeconds(152))).isEqualTo(SCENE);
    }

    @Test
    void aWayOfNoLengthIsArrivedAtOnce() {
        var there =
                new Journey(SCENE, DEPARTS, 2, Optional.empty(), Duration.ofSeconds(30), SCENE, Duration.ofSeconds(45));

        assertThat(there.at(DEPARTS)).isEqualTo(SCENE);
        assertThat(there.stepAt(DEPARTS)).isEqualTo(Step.ON_SCENE);
    }

    private static void assertNear(Position actual, Position expected) {
        assertThat(actual.distanceTo(expected).metres()).isLessThan(2);
    }
}
