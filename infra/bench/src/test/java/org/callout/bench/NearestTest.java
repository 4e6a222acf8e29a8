package org.callout.bench;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.callout.local.ProductSettings;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** The small measurement, for correctness alone. */
class NearestTest {

    @Test
    void theNearestAreExactlyThoseWhomTryingEverybodyFinds() throws Exception {
        var size = NearestBenchmark.Size.SMALL;

        NearestReport report =
                NearestBenchmark.measure(ProductSettings.ofBuild("infra/bench", "nearest"), size, System.err);

        assertThat(report.search().exact()).isEqualTo(size.tried());
        assertThat(report.search().eligible()).isBetween(size.volunteers() / 15, size.volunteers() / 10);
        assertThat(printed(report))
                .contains("exact on 200 of 200 scenes")
                .contains("p50 to Redis 2 km")
                .doesNotContain("NaN");
    }

    private static String printed(NearestReport report) {
        var bytes = new ByteArrayOutputStream();
        report.print(new PrintStream(bytes, true, StandardCharsets.UTF_8));
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
