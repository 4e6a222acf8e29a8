package org.callout.bench;

import java.io.PrintStream;
import java.util.Locale;
import org.callout.bench.Registrations.Pace;

/**
 * What registering came to.
 *
 * @param registered over HTTP, with a token each
 * @param inserted the same row straight into the same table
 * @param accounts how many there are afterwards
 */
record RegistrationsReport(RegistrationsBenchmark.Size size, Pace registered, Pace inserted, long accounts) {

    /** A second, on the busiest day of the NHS volunteer scheme of 2020. */
    private static final double NHS_PEAK = 4_000;

    void print(PrintStream out) {
        print(out, "%,d people, %d at once, %d processors for all", size.people(), size.atOnce(), processors());
        print(out, "                                   a second        p50        p99  milliseconds");
        row(out, "POST /v1/responders", registered);
        row(out, "bare insert, same client and row", inserted);
        print(out, "registrations to bare inserts: %.2f", registered.perSecond() / inserted.perSecond());
        print(
                out,
                "to the 4,000/s that the NHS scheme saw at its peak: %.2f on this machine, %.2f a processor",
                registered.perSecond() / NHS_PEAK,
                registered.perSecond() / NHS_PEAK / processors());
    }

    private static int processors() {
        return Runtime.getRuntime().availableProcessors();
    }

    private static void row(PrintStream out, String name, Pace pace) {
        print(
                out,
                "  %-32s %8.0f %10.1f %10.1f",
                name,
                pace.perSecond(),
                pace.times().millis(50),
                pace.times().millis(99));
    }

    private static void print(PrintStream out, String format, Object... values) {
        out.println(String.format(Locale.ROOT, format, values));
    }
}
