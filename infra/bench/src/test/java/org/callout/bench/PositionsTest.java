package org.callout.bench;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.callout.local.ProductSettings;
import org.callout.local.ProductStack;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import static org.assertj.core.api.Assertions.assertThat;

/** The small measurement, for correctness alone, on the production jars that this build has just made. */
@ExtendWith(SharedProduct.class)
class PositionsTest {

    @Test
    void fixesAreKeptStraightAndThroughKafkaWhileOthersSearch(ProductStack stack) throws Exception {
        var size = PositionsBenchmark.Size.SMALL;
        var settings = ProductSettings.ofBuild("infra/bench", "positions");

        var report = new PositionsReport(
                size,
                PositionsBenchmark.straight(settings, size, System.err),
                PositionsBenchmark.throughKafka(stack, size, System.err));

        assertThat(report.straight().perSecond()).isPositive();
        assertThat(report.straight().whileBusy()).isPositive();
        assertThat(report.throughKafka().perSecond()).isPositive();
        assertThat(report.throughKafka().processor()).containsKeys("dispatch-service", "kafka", "postgis");
        assertThat(report.straight().busy().count()).isEqualTo(size.searches());
        assertThat(printed(report)).contains("straight to Redis").doesNotContain("NaN");
    }

    private static String printed(PositionsReport report) {
        var bytes = new ByteArrayOutputStream();
        report.print(new PrintStream(bytes, true, StandardCharsets.UTF_8));
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
