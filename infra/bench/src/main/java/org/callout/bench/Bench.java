package org.callout.bench;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.callout.local.LocalStackException;

/** The program behind infra/bench/run. */
public final class Bench {

    /** All that can be measured; infra/bench/run says which of them needs the product. */
    static final List<Benchmark> BENCHMARKS = List.of(
            new FirstAlertBenchmark(),
            new TravelBenchmark(),
            new NearestBenchmark(),
            new PositionsBenchmark(),
            new PlanBenchmark(),
            new PhoneBenchmark(),
            new ConsoleBenchmark(),
            new RegistrationsBenchmark());

    private static final String SMALL = "--small";

    private Bench() {}

    /** Ends with 1 after one clear line when the measurement could not be made. */
    public static void main(String[] arguments) throws Exception {
        List<String> words = Arrays.asList(arguments);
        Optional<Benchmark> wanted = BENCHMARKS.stream()
                .filter(benchmark ->
                        words.equals(List.of(benchmark.name())) || words.equals(List.of(benchmark.name(), SMALL)))
                .findFirst();
        if (wanted.isEmpty()) {
            System.err.print(usage());
            System.exit(1);
        }
        try {
            wanted.orElseThrow().run(words.contains(SMALL), System.out);
        } catch (BenchException | LocalStackException unmeasurable) {
            System.err.println(unmeasurable.getMessage());
            System.exit(1);
        }
    }

    private static String usage() {
        var usage = new StringBuilder("usage: infra/bench/run NAME [" + SMALL + "]\n");
        for (Benchmark benchmark : BENCHMARKS) {
            usage.append(String.format("  %-12s  %s%n", benchmark.name(), benchmark.summary()));
        }
        return usage.toString();
    }
}
