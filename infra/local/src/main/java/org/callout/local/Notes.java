package org.callout.local;

import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;

/** Progress told to the person at the keyboard, each line with the seconds since the start. */
final class Notes {
    private final PrintStream out;
    private final Instant began = Instant.now();

    Notes(PrintStream out) {
        this.out = out;
    }

    void say(String note) {
        out.printf("%5.1f s  %s%n", Duration.between(began, Instant.now()).toMillis() / 1000.0, note);
        out.flush();
    }
}
