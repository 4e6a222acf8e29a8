package org.callout.bench;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.callout.geo.survival.SurvivalModel;
import org.callout.geo.wave.Preference;
import org.callout.geo.wave.WaveSize;

/**
 * What one plan costs, one thread: 500 candidates who could all come, by survival and, as the reference, by arrivals alone.
 * The floor is for 99 of 100 plans. All kinds of questions are planned once uncounted, so that none is planned by code that is
 * still being compiled.
 */
final class PlanBenchmark implements Benchmark {

    static final int CANDIDATES = 500;

    private static final double FLOOR_MILLIS = 5;

    private static final WaveSize SEVEN = new WaveSize.Fixed(7);

    /** The whole budget of the default policies. */
    private static final WaveSize THIRTY = new WaveSize.Fixed(30);

    /** As many as a policy may ask at once. */
    private static final WaveSize HUNDRED = new WaveSize.Fixed(100);

    /** A person in five hundred. */
    private static final WaveSize PLANNED = new WaveSize.Planned(0.002);

    @Override
    public String name() {
        return "plan";
    }

    @Override
    public String summary() {
        return "whom to alert of 500 candidates, by survival and by arrivals alone";
    }

    @Override
    public void run(boolean small, PrintStream out) {
        PlanMeasurement size = small ? PlanMeasurement.SMALL : PlanMeasurement.FULL;
        if (!small) measure(size, new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8));
        measure(size, out);
    }

    private static void measure(PlanMeasurement size, PrintStream out) {
        out.printf("%n%d candidates, %d incidents, one thread%n%n", CANDIDATES, size.incidents());
        out.printf("%-44s %9s %9s %9s %9s %9s%n", "ms", "p50", "p99", "max", "p99 work", "alerts");
        var byArrivals = row(out, "seven, least sum of arrivals", size.measure(SEVEN, Preference.SOONEST, false));
        double slowestMedian = 0;
        double slowest = 0;
        for (SurvivalModel model : SurvivalModel.values()) {
            var preference = new Preference.Survival(model);
            for (boolean ambulanceKnown : new boolean[] {true, false}) {
                String words = " by " + model + (ambulanceKnown ? "" : ", ambulance unknown");
                var seven = row(out, "seven" + words, size.measure(SEVEN, preference, ambulanceKnown));
                var planned = row(out, "planned" + words, size.measure(PLANNED, preference, ambulanceKnown));
                var thirty = row(out, "thirty" + words, size.measure(THIRTY, preference, ambulanceKnown));
                var hundred = row(out, "a hundred" + words, size.measure(HUNDRED, preference, ambulanceKnown));
                for (var result : List.of(seven, planned, thirty, hundred)) {
                    slowestMedian = Math.max(slowestMedian, result.times().millis(50));
                    slowest = Math.max(slowest, result.times().millis(99));
                }
            }
        }
        out.printf(
                Locale.ROOT,
                "%nslowest median %.2f ms, ratio to the least sum of arrivals %.1f; slowest p99 %.2f ms, < %.0f ms: %s%n",
                slowestMedian,
                slowestMedian / byArrivals.times().millis(50),
                slowest,
                FLOOR_MILLIS,
                slowest < FLOOR_MILLIS ? "met" : "missed");
    }

    private static PlanMeasurement.Result row(PrintStream out, String name, PlanMeasurement.Result result) {
        out.printf(
                Locale.ROOT,
                "%-44s %9.2f %9.2f %9.2f %9.2f %9.1f%n",
                name,
                result.times().millis(50),
                result.times().millis(99),
                result.times().millis(100),
                result.processor().millis(99),
                result.alerts());
        return result;
    }
}
