package org.callout.dispatch.callout;

import java.time.Instant;
import org.callout.geo.policy.WithheldReason;

/** The life of a callout: only the steps that are methods here are possible. */
public sealed interface CalloutLife {

    /** A life in which help may still be arranged; any of them can be closed. */
    sealed interface Ongoing extends CalloutLife {
        default Closed close(Outcome outcome, Instant now) {
            return new Closed(outcome, now);
        }
    }

    /** A life in which people are, or may be, alerted; new knowledge may withhold it again. */
    sealed interface Active extends Ongoing {
        default Withheld withhold(WithheldReason reason) {
            return new Withheld(reason);
        }
    }

    /** Taken in, nobody alerted yet. */
    record Received() implements Active {
        public Alerting alert() {
            return new Alerting();
        }
    }

    /** People are asked; not enough have said yes. */
    record Alerting() implements Active {
        public Covered cover() {
            return new Covered();
        }

        public Exhausted exhaust() {
            return new Exhausted();
        }
    }

    /** Every need has its target. */
    record Covered() implements Active {
        public Alerting uncover() {
            return new Alerting();
        }
    }

    /** Nobody eligible now; planned again as people appear. */
    record Exhausted() implements Active {
        public Alerting resume() {
            return new Alerting();
        }
    }

    /** Nobody is alerted, for a reason; a clinical lead may override, or a correction may remove the reason. */
    record Withheld(WithheldReason reason) implements Ongoing {
        public Alerting override() {
            return new Alerting();
        }
    }

    /** Over; somebody may have closed it by mistake. */
    record Closed(Outcome outcome, Instant at) implements CalloutLife {
        public Alerting reopen() {
            return new Alerting();
        }
    }
}
