package org.callout.bench;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import org.callout.local.ProductStack;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import static org.assertj.core.api.Assertions.assertThat;

/** The small measurements of those who register and are woken, for correctness alone, on what this build has just made. */
@ExtendWith(SharedProduct.class)
class PeopleTest {

    @Test
    void everybodyWhoRegistersHasAnAccount(ProductStack stack) throws Exception {
        var size = RegistrationsBenchmark.Size.SMALL;
        long before;
        try (var registrations = new Registrations(stack, size)) {
            before = registrations.count();
        }

        RegistrationsReport report = RegistrationsBenchmark.measure(stack, size, System.err);

        assertThat(report.accounts() - before).isEqualTo(2L * (size.people() + size.warmUp()));
        assertThat(report.registered().times().count()).isEqualTo(size.people());
        assertThat(printed(report::print)).contains("bare inserts").doesNotContain("NaN");
    }

    @Test
    void aPhoneThatLiesClosedShowsTheAlertFromThePushAndItsYesArrives(ProductStack stack) throws Exception {
        PhoneReport report = PhoneOpenings.measure(stack, PhoneBenchmark.Size.SMALL, System.err);

        assertThat(report.woken())
                .isNotEmpty()
                .allSatisfy(opening -> assertThat(opening.answeredMicros()).isGreaterThan(opening.shownMicros()));
        assertThat(report.empty()).hasSameSizeAs(report.woken());
        assertThat(report.first())
                .isNotEmpty()
                .allSatisfy(visit -> assertThat(visit.answeredMicros()).isPositive());
        assertThat(printed(report::print)).contains("alert from the push").doesNotContain("NaN");
    }

    private static String printed(Consumer<PrintStream> report) {
        var bytes = new ByteArrayOutputStream();
        report.accept(new PrintStream(bytes, true, StandardCharsets.UTF_8));
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
