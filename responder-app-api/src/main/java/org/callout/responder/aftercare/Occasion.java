package org.callout.responder.aftercare;

import java.time.Duration;

/** When somebody who went to an emergency is asked how they are. */
public enum Occasion {
    SAME_DAY(Duration.ofMinutes(90)),
    TWO_WEEKS(Duration.ofDays(14)),
    SIX_WEEKS(Duration.ofDays(42));

    private final Duration after;

    Occasion(Duration after) {
        this.after = after;
    }

    /** How long after the end of the call. */
    Duration after() {
        return after;
    }
}
