package org.callout.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.UUID;
import org.callout.geo.road.RoadNetwork;
import org.callout.geo.road.RoadTravelTimes;
import org.callout.geo.travel.Detour;
import org.callout.geo.travel.StraightLineTravelTimes;
import org.callout.geo.travel.TravelEstimate;
import org.callout.geo.travel.TravelTimes;

/**
 * How much of it is measured.
 *
 * @param incidents each at another place, with other candidates and AEDs
 * @param warmUp so many come first and do not count
 * @param rounds so often each is asked with places known
 */
record TravelMeasurement(int incidents, int warmUp, int rounds) {

    static final TravelMeasurement FULL = new TravelMeasurement(200, 200, 5);
    static final TravelMeasurement SMALL = new TravelMeasurement(5, 2, 2);

    /** The default policy's longest ETA of 15 minutes, less the turnout by day. */
    static final Duration LIMIT = Duration.ofMinutes(15).minusSeconds(102);

    /**
     * What was found out.
     *
     * @param known times with every place seen before
     * @param fresh times with no place seen before
     * @param reference times of GraphHopper's own trees
     * @param shareOfWays candidates who found a way, of all
     * @param shareOfDetours candidates who found one by an AED, of all
     */
    record Result(
            String extract,
            int candidates,
            int stops,
            Percentiles known,
            Percentiles fresh,
            Percentiles reference,
            double shareOfWays,
            double shareOfDetours) {}

    Result measure(Path extract, Path folder) throws IOException {
        RoadNetwork.importFrom(extract, folder, step -> {});
        var trees = new GraphHopperTrees(RoadNetwork.graphHopper(folder));
        try (var roads = RoadNetwork.open(folder)) {
            var travelTimes = new RoadTravelTimes(roads, new StraightLineTravelTimes());
            var random = new SplittableRandom(3);
            for (int i = 0; i < warmUp; i++) {
                var question = TravelQuestion.any(trees.junctions(), random);
                ask(travelTimes, question);
                trees.grow(question, LIMIT);
            }
            List<Long> known = new ArrayList<>();
            List<Long> fresh = new ArrayList<>();
            List<Long> reference = new ArrayList<>();
            long ways = 0;
            long detours = 0;
            for (int i = 0; i < incidents; i++) {
                var question = TravelQuestion.any(trees.junctions(), random);
                fresh.add(micros(() -> ask(travelTimes, question)));
                for (int round = 0; round < rounds; round++) {
                    known.add(micros(() -> ask(travelTimes, question)));
                }
                reference.add(micros(() -> trees.grow(question, LIMIT)));
                Answer answer = ask(travelTimes, question);
                answer.check();
                ways += answer.straight.size();
                detours += answer.byAed.size();
            }
            double asked = (double) incidents * TravelQuestion.CANDIDATES;
            return new Result(
                    extract.getFileName().toString(),
                    TravelQuestion.CANDIDATES,
                    TravelQuestion.STOPS,
                    Percentiles.of(known),
                    Percentiles.of(fresh),
                    Percentiles.of(reference),
                    ways / asked,
                    detours / asked);
        } finally {
            trees.close();
        }
    }

    private static Answer ask(TravelTimes travelTimes, TravelQuestion question) {
        return new Answer(
                travelTimes.toScene(question.scene(), question.candidates(), LIMIT),
                travelTimes.throughStops(question.scene(), question.stops(), question.candidates(), LIMIT));
    }

    private static long micros(Runnable work) {
        long before = System.nanoTime();
        work.run();
        return (System.nanoTime() - before) / 1_000;
    }

    private record Answer(Map<UUID, TravelEstimate> straight, Map<UUID, Detour> byAed) {

        /** Whoever comes by an AED in time comes straight in less. */
        void check() {
            byAed.forEach((id, detour) -> {
                TravelEstimate way = straight.get(id);
                if (way == null || way.duration().compareTo(detour.whole().duration()) > 0) {
                    throw new BenchException(
                            "a way by an AED is quicker than the straight one: " + detour + ", " + way);
                }
            });
        }
    }
}
