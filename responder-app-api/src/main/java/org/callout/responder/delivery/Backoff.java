package org.callout.responder.delivery;

import java.time.Duration;

/** How long to wait before the next attempt: 0.5 s, 1 s, 2 s, 4 s, then every 8 s: an alert lives for seconds. */
final class Backoff {

    private static final Duration FIRST = Duration.ofMillis(500);
    private static final int DOUBLINGS = 4;

    private Backoff() {}

    static Duration after(int attempts) {
        return FIRST.multipliedBy(1L << Math.clamp(attempts - 1, 0, DOUBLINGS));
    }
}
