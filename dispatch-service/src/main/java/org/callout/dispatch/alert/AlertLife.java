package org.callout.dispatch.alert;

import java.time.Instant;

/** The life of an alert: only the steps that are methods here are possible. */
public sealed interface AlertLife {

    /** A life in which a yes still counts. */
    sealed interface Answerable extends AlertLife {
        default Accepted accept(Instant now) {
            return new Accepted(now);
        }

        /** Others have filled the role. */
        default Filled fill(Instant now) {
            return new Filled(now);
        }

        /** We withdraw the question. */
        default StoodDown standDown(Instant now) {
            return new StoodDown(now);
        }
    }

    /** Waiting for an answer. */
    record Open(Instant expiresAt) implements Answerable {
        public Declined decline(Instant now) {
            return new Declined(now);
        }

        /** Patience is over; somebody else is asked. */
        public Expired expire() {
            return new Expired(expiresAt);
        }
    }

    /** No answer in time. Silence is not refusal: a late yes counts while it is useful. */
    record Expired(Instant at) implements Answerable {}

    record Accepted(Instant at) implements AlertLife {}

    record Declined(Instant at) implements AlertLife {}

    record StoodDown(Instant at) implements AlertLife {}

    record Filled(Instant at) implements AlertLife {}
}
