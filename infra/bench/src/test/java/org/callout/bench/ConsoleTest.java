package org.callout.bench;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.callout.local.ProductStack;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import static org.assertj.core.api.Assertions.assertThat;

/** The small measurement, for correctness alone, on the production jars that this build has just made. */
@ExtendWith(SharedProduct.class)
class ConsoleTest {

    @Test
    void everyConsoleHearsOfEachChangeAndTheBoardShowsAllThatIsOpen(ProductStack stack) throws Exception {
        var size = ConsoleBenchmark.Size.SMALL;

        ConsoleReport report = new ConsoleRun(stack, size, System.err).measure();

        assertThat(report.unheard()).isZero();
        assertThat(report.delays().count()).isGreaterThanOrEqualTo(size.changes() * size.desks());
        assertThat(report.openings())
                .hasSize(size.openings())
                .allSatisfy(opening -> assertThat(opening.callouts()).isEqualTo(size.open()));
        assertThat(PastCallouts.count(stack)).isEqualTo(size.past());
        assertThat(report.aeds().devices()).isEqualTo(size.aeds());
        var printed = new ByteArrayOutputStream();
        report.print(new PrintStream(printed, true, StandardCharsets.UTF_8));
        assertThat(printed.toString(StandardCharsets.UTF_8))
                .contains("people search, p99")
                .doesNotContain("NaN");
    }
}
