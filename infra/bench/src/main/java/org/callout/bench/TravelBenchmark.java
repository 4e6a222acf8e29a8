package org.callout.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.callout.local.ProductSettings;

/**
 * What one incident's ways cost, one thread: all candidates straight and through the AEDs, in all modes. Floor and aim are
 * issue 3's, of the median when the places have been seen before, as a volunteer's home and an AED have.
 */
final class TravelBenchmark implements Benchmark {

    private static final double FLOOR_MILLIS = 20;
    private static final double AIM_MILLIS = 10;

    private static final List<String> EXTRACTS =
            List.of("london-inner/london-inner-260310.osm.pbf", "liechtenstein/liechtenstein-210505.osm.pbf");

    @Override
    public String name() {
        return "travel";
    }

    @Override
    public String summary() {
        return "500 candidates and their ways by 50 AEDs for one incident, in all three modes, against GraphHopper's own trees";
    }

    @Override
    public void run(boolean small, PrintStream out) throws Exception {
        for (String extract : EXTRACTS) {
            print(measure(extract, small ? TravelMeasurement.SMALL : TravelMeasurement.FULL), out);
        }
    }

    static TravelMeasurement.Result measure(String extract, TravelMeasurement size) throws IOException {
        Path folder = Files.createTempDirectory("callout-roads");
        try {
            return size.measure(data().resolve(extract), folder.resolve("roads"));
        } finally {
            try (var files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) Files.delete(file);
            }
        }
    }

    static List<String> extracts() {
        return EXTRACTS;
    }

    static void print(TravelMeasurement.Result result, PrintStream out) {
        out.printf(
                "%n%s: %d candidates, %d AEDs, %d incidents; %.0f %% found a way, %.0f %% one by an AED%n%n",
                result.extract(),
                result.candidates(),
                result.stops(),
                result.known().count(),
                100 * result.shareOfWays(),
                100 * result.shareOfDetours());
        out.printf("%-50s %9s %9s %9s%n", "ms", "p50", "p99", "max");
        row(out, "all ways of an incident, places known", result.known());
        row(out, "all ways of an incident, places never seen", result.fresh());
        row(out, "GraphHopper's own trees from scene and AEDs", result.reference());
        double median = result.known().millis(50);
        out.printf(
                Locale.ROOT,
                "%nratio to GraphHopper's own trees: p50 %.2f, p99 %.2f%n",
                median / result.reference().millis(50),
                result.known().millis(99) / result.reference().millis(99));
        out.printf(
                "p50 ≤ %.0f ms: %s; ≤ %.0f ms: %s%n",
                FLOOR_MILLIS, met(median, FLOOR_MILLIS), AIM_MILLIS, met(median, AIM_MILLIS));
    }

    private static void row(PrintStream out, String name, Percentiles times) {
        out.printf("%-50s %s%n", name, times.columns());
    }

    private static String met(double measured, double wanted) {
        return measured <= wanted ? "met" : "missed";
    }

    /** The repository's own regions. */
    private static Path data() {
        String root = System.getenv("CALLOUT_ROOT");
        return (root == null ? ProductSettings.findCheckout() : Path.of(root)).resolve("infra/local/data");
    }
}
