package org.callout.geo.match;

import java.util.Set;
import java.util.SplittableRandom;
import org.callout.geo.place.Distance;
import org.callout.geo.place.Position;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ReachMemoryTest {

    private static final NearestQuery QUERY = Neighbourhood.query();

    private final ReachMemory memory = new ReachMemory();

    @Test
    void whereNothingWasLookedForTheGuessIsTwoKilometres() {
        assertThat(memory.guess(QUERY).metres()).isEqualTo(2_000);
    }

    @Test
    void atTheSamePlaceTheGuessIsWhatWasEnough() {
        memory.remember(QUERY, new Distance(700));

        assertThat(memory.guess(QUERY).metres()).isBetween(700.0, 702.0);
    }

    @Test
    void whoeverIsLookedForElseIsNotMixedUp() {
        memory.remember(QUERY, new Distance(700));

        assertThat(memory.guess(QUERY.withLimit(QUERY.limit() + 1)).metres()).isEqualTo(2_000);
        assertThat(memory.guess(Neighbourhood.query(QUERY.requirement(), Set.of(), Set.of("CARE"), QUERY.limit()))
                        .metres())
                .isBetween(700.0, 702.0);
    }

    @Test
    void fromPlaceToPlaceTheGuessIsNeverFartherThanWhatWasEnoughAndTheWayBetween() {
        var random = new SplittableRandom(3);
        for (int i = 0; i < 2_000; i++) {
            var before = query(random);
            var now = query(random);
            var fresh = new ReachMemory();
            fresh.remember(before, new Distance(random.nextDouble(20_000)));

            double enough = fresh.guess(before).metres();
            double guess = fresh.guess(now).metres();

            assertThat(guess).isLessThanOrEqualTo(Math.max(2_000, enough * 1.12 + 2));
            assertThat(guess)
                    .isLessThanOrEqualTo(Math.max(
                            2_000,
                            enough + before.scene().distanceTo(now.scene()).metres() + 2));
        }
    }

    @Test
    void theNearerOfTwoPlacesCountsMore() {
        Position scene = QUERY.scene();
        memory.remember(at(scene.lon(), scene.lat() + 0.002), new Distance(1_000));
        memory.remember(at(scene.lon(), scene.lat() - 0.012), new Distance(3_000));

        assertThat(memory.guess(QUERY).metres()).isBetween(1_000.0, 1_300.0);
    }

    private static NearestQuery query(SplittableRandom random) {
        return at(9.5 + random.nextDouble(0.05), 47.1 + random.nextDouble(0.05));
    }

    private static NearestQuery at(double lon, double lat) {
        return new NearestQuery(
                QUERY.organisation(),
                new Position(lon, lat),
                QUERY.now(),
                QUERY.requirement(),
                QUERY.leastTier(),
                QUERY.modes(),
                QUERY.fixNotBefore(),
                QUERY.excluded(),
                QUERY.overrules(),
                QUERY.limit());
    }
}
