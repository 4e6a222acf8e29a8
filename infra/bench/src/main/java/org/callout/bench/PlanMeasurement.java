package org.callout.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.stream.IntStream;
import org.callout.geo.acceptance.Willingness;
import org.callout.geo.aed.AedWay;
import org.callout.geo.place.Distance;
import org.callout.geo.travel.Eta;
import org.callout.geo.travel.TravelEstimate;
import org.callout.geo.travel.TravelMode;
import org.callout.geo.travel.TravelSource;
import org.callout.geo.wave.AedEta;
import org.callout.geo.wave.HelpAnyway;
import org.callout.geo.wave.Limits;
import org.callout.geo.wave.Need;
import org.callout.geo.wave.Preference;
import org.callout.geo.wave.Role;
import org.callout.geo.wave.WaveCandidate;
import org.callout.geo.wave.WavePlanner;
import org.callout.geo.wave.WaveQuestion;
import org.callout.geo.wave.WaveSize;

/**
 * How much of it is measured.
 *
 * @param incidents each with other people around
 * @param rounds so often each is planned; as often before, uncounted
 */
record PlanMeasurement(int incidents, int rounds) {

    static final PlanMeasurement FULL = new PlanMeasurement(100, 10);
    static final PlanMeasurement SMALL = new PlanMeasurement(3, 1);

    private static final Duration LONGEST_ETA = Duration.ofMinutes(15);

    /** The default policies', unless the wave itself is larger. */
    private static final int BUDGET = 30;

    /**
     * @param processor what the thread itself worked, however many others wanted the processor
     * @param alerts of a plan, in the mean
     */
    record Result(Percentiles times, Percentiles processor, double alerts) {}

    Result measure(WaveSize size, Preference preference, boolean ambulanceKnown) {
        var planner = new WavePlanner();
        var questions = IntStream.range(0, incidents)
                .mapToObj(seed -> question(new SplittableRandom(seed), size, preference, ambulanceKnown))
                .toList();
        List<Long> micros = new ArrayList<>();
        List<Long> processor = new ArrayList<>();
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long alerts = 0;
        for (int round = -rounds; round < rounds; round++) {
            for (WaveQuestion question : questions) {
                long worked = threads.getCurrentThreadCpuTime();
                long start = System.nanoTime();
                int chosen = planner.plan(question).chosen().size();
                if (round >= 0) {
                    micros.add((System.nanoTime() - start) / 1_000);
                    processor.add((threads.getCurrentThreadCpuTime() - worked) / 1_000);
                    alerts += chosen;
                }
            }
        }
        return new Result(Percentiles.of(micros), Percentiles.of(processor), (double) alerts / micros.size());
    }

    /** The default policy's needs, and people evenly over all of its reach. */
    private static WaveQuestion question(
            SplittableRandom random, WaveSize size, Preference preference, boolean ambulanceKnown) {
        var candidates = IntStream.range(0, PlanBenchmark.CANDIDATES)
                .mapToObj(person -> candidate(new UUID(random.nextLong(), random.nextLong()), random))
                .toList();
        return new WaveQuestion(
                List.of(new Need(Role.DIRECT, 3, 5, 0, 0), new Need(Role.AED_RUNNER, 2, 3, 0, 0)),
                candidates,
                size,
                preference,
                new Limits(size instanceof WaveSize.Fixed(int alerts) ? Math.max(BUDGET, alerts) : BUDGET, LONGEST_ETA),
                new HelpAnyway(List.of(), ambulanceKnown ? Duration.ofMinutes(9) : null, Duration.ofMinutes(2)));
    }

    private static WaveCandidate candidate(UUID id, SplittableRandom random) {
        long seconds = Math.round(
                Math.sqrt(random.nextDouble()) * LONGEST_ETA.minusSeconds(102).toSeconds());
        var distance = new Distance(seconds * 1.8);
        var straight = new TravelEstimate(
                TravelMode.FOOT, Duration.ofSeconds(seconds), distance.times(1.3), TravelSource.ROAD);
        var byAed = new TravelEstimate(
                TravelMode.FOOT,
                Duration.ofSeconds(seconds + 30 + random.nextInt(240)),
                distance.times(1.6),
                TravelSource.ROAD);
        var turnout = Duration.ofSeconds(102);
        return new WaveCandidate(
                id,
                Set.of(Role.DIRECT, Role.AED_RUNNER),
                distance,
                new Eta(turnout, straight),
                random.nextInt(4) == 0 ? null : new AedEta(new AedWay.Carried(byAed), turnout),
                new Willingness(random.nextDouble(0.1, 0.7), Duration.ofSeconds(30 + random.nextInt(20))));
    }
}
