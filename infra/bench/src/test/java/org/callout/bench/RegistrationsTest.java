package org.callout.bench;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.callout.local.ProductSettings;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** The small measurement, for correctness alone, on the production jars that this build has just made. */
class RegistrationsTest {

    @Test
    void everybodyWhoRegistersHasAnAccount() throws Exception {
        var size = RegistrationsBenchmark.Size.SMALL;

        RegistrationsReport report = RegistrationsBenchmark.measure(
                ProductSettings.ofBuild("infra/bench", "registrations"), size, System.err);

        assertThat(report.accounts()).isEqualTo(2L * (size.people() + size.warmUp()));
        assertThat(report.registered().times().count()).isEqualTo(size.people());
        var printed = new ByteArrayOutputStream();
        report.print(new PrintStream(printed, true, StandardCharsets.UTF_8));
        assertThat(printed.toString(StandardCharsets.UTF_8))
                .contains("bare inserts")
                .doesNotContain("NaN");
    }
}
