package org.callout.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class BenchTest {

    /** A line of the command's own description. */
    private static final Pattern DESCRIBED = Pattern.compile("(?m)^# {3}([a-z-]+)  ");

    @Test
    void theCommandDescribesExactlyWhatCanBeMeasured() throws IOException {
        String command = Files.readString(Path.of("run"));

        assertThat(DESCRIBED.matcher(command).results().map(line -> line.group(1)))
                .containsExactlyElementsOf(
                        Bench.BENCHMARKS.stream().map(Benchmark::name).toList());
    }

    @Test
    void everyBenchmarkSaysWhatItMeasures() {
        assertThat(Bench.BENCHMARKS)
                .allSatisfy(benchmark -> assertThat(benchmark.summary()).isNotBlank());
    }
}
