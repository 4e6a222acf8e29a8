package org.callout.bench;

import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import java.util.function.ToLongFunction;
import org.callout.bench.EmulatedPhone.Opening;

/**
 * What opening the phone's page came to.
 *
 * @param browser its name and version
 * @param woken by the push, from the tap on it to the alert's buttons
 * @param empty the same way to a page of one button
 * @param first by somebody who has never been there, to the button that signs in
 * @param smallest the least that the service serves, fetched the same way
 */
record PhoneReport(
        String browser, List<Opening> woken, List<Opening> empty, List<Opening> first, List<Opening> smallest) {

    private static final double GOAL_MILLIS = 1_000;

    void print(PrintStream out) {
        print(out, "%s, %d processors for all; %s", browser, processors(), SlowLine.WORDS);
        print(out, "milliseconds since the opening            p50        p99    longest");
        row(out, "alert from the push: first byte", woken, Opening::begunMicros);
        row(out, "  its buttons on screen", woken, Opening::shownMicros);
        row(out, "  a finger on Accept", woken, Opening::touchedMicros);
        row(out, "  that answered on screen", woken, Opening::answeredMicros);
        row(out, "page of one button, same way: shown", empty, Opening::shownMicros);
        row(out, "  a touch answered on screen", empty, Opening::answeredMicros);
        row(out, "very first visit: sign-in responds", first, Opening::answeredMicros);
        row(out, "smallest answer of the service alone", smallest, Opening::shownMicros);
        double p99 = of(woken, Opening::answeredMicros).millis(99);
        print(
                out,
                "alert interactive within %.0f ms: %s",
                GOAL_MILLIS,
                Goal.atMost(1).judge(p99 / GOAL_MILLIS));
        print(
                out,
                "alert to the page of one button: %.2f at p50",
                of(woken, Opening::answeredMicros).millis(50)
                        / of(empty, Opening::answeredMicros).millis(50));
    }

    private static int processors() {
        return Runtime.getRuntime().availableProcessors();
    }

    private static Percentiles of(List<Opening> openings, ToLongFunction<Opening> time) {
        return Percentiles.of(openings.stream().mapToLong(time).boxed().toList());
    }

    private static void row(PrintStream out, String name, List<Opening> openings, ToLongFunction<Opening> time) {
        print(out, "  %-36s %s   n=%d", name, of(openings, time).columns(), openings.size());
    }

    private static void print(PrintStream out, String format, Object... values) {
        out.println(String.format(Locale.ROOT, format, values));
    }
}
