package org.callout.bench;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/** The small measurement, for correctness alone. */
class TravelTest {

    static List<String> extracts() {
        return TravelBenchmark.extracts();
    }

    @ParameterizedTest
    @MethodSource("extracts")
    void nearlyEveryCandidateFindsAWayAndMostFindOneByAnAed(String extract) throws IOException {
        TravelMeasurement.Result result = TravelBenchmark.measure(extract, TravelMeasurement.SMALL);

        assertThat(result.shareOfWays()).isGreaterThan(0.7);
        assertThat(result.shareOfDetours()).isBetween(0.5, result.shareOfWays());
        assertThat(printed(result)).contains("ratio to GraphHopper's own trees").doesNotContain("NaN");
    }

    private static String printed(TravelMeasurement.Result result) {
        var bytes = new ByteArrayOutputStream();
        TravelBenchmark.print(result, new PrintStream(bytes, true, StandardCharsets.UTF_8));
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
