package org.callout.geo.road;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;
import org.callout.geo.place.Position;
import org.callout.geo.travel.StraightLineTravelTimes;
import org.callout.geo.travel.TravelMode;
import org.callout.geo.travel.TravelSource;
import org.callout.geo.travel.Traveller;

/**
 * How ways by the road compare with the crow's, over many pairs of points in a town.
 *
 * @param detourFactor median of way over straight line
 * @param metresPerSecond median of way over time
 * @param metresPerSecondStraight median of straight line over time
 */
record Crow(double detourFactor, double metresPerSecond, double metresPerSecondStraight) {

    /** As far as people are sent. */
    private static final double NEAREST_METRES = 300;

    private static final double FARTHEST_METRES = 2_000;
    private static final int PAIRS = 1_000;

    static Crow over(Town town, TravelMode mode) {
        var random = new SplittableRandom(7);
        var travelTimes = new RoadTravelTimes(town.roads(), new StraightLineTravelTimes());
        List<Double> detours = new ArrayList<>();
        List<Double> speeds = new ArrayList<>();
        List<Double> straightSpeeds = new ArrayList<>();
        while (detours.size() < PAIRS) {
            Position from = town.on(town.anyEdge(random), random);
            Position scene = town.on(town.anyEdge(random), random);
            double straight = from.distanceTo(scene).metres();
            if (straight < NEAREST_METRES || straight > FARTHEST_METRES) continue;
            var traveller = new Traveller(new UUID(1, 1), from, Set.of(mode));
            var way = travelTimes
                    .toScene(scene, List.of(traveller), Duration.ofHours(2))
                    .get(traveller.id());
            if (way == null || way.source() != TravelSource.ROAD) continue;
            double seconds = way.duration().toMillis() / 1000.0;
            detours.add(way.distance().metres() / straight);
            speeds.add(way.distance().metres() / seconds);
            straightSpeeds.add(straight / seconds);
        }
        return new Crow(median(detours), median(speeds), median(straightSpeeds));
    }

    private static double median(List<Double> values) {
        Collections.sort(values);
        return values.get(values.size() / 2);
    }
}
