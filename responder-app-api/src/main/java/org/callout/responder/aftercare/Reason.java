package org.callout.responder.aftercare;

import java.time.Duration;

/** Why somebody has to get in touch, and within which time: assumptions, agreed with no scheme yet. */
enum Reason {
    DISTRESSED(Duration.ofHours(4)),
    ASKED_TO_BE_CALLED(Duration.ofHours(24));

    private final Duration within;

    Reason(Duration within) {
        this.within = within;
    }

    Duration within() {
        return within;
    }
}
