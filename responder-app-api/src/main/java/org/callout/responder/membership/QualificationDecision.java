package org.callout.responder.membership;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What an organisation's desk says of a qualification. */
public sealed interface QualificationDecision {

    /** What becomes of what was known. */
    Qualification appliedTo(Qualification known, Instant now);

    /**
     * The proof was seen.
     *
     * @param validUntil without end if absent
     * @param by who saw it
     */
    record Verified(@Nullable Instant validUntil, Eyes by) implements QualificationDecision {
        @Override
        public Qualification appliedTo(Qualification known, Instant now) {
            return known.verified(validUntil, by, now);
        }
    }

    /** It was a mistake to say verified: nothing is known but the claim. */
    record Unverified() implements QualificationDecision {
        @Override
        public Qualification appliedTo(Qualification known, Instant now) {
            return known.unverified();
        }
    }

    /** Another document is needed, and why. */
    record AskAgain(String reason) implements QualificationDecision {
        @Override
        public Qualification appliedTo(Qualification known, Instant now) {
            return known.askAgain(reason, now);
        }
    }

    /** It is not taken, and why. */
    record Refused(String reason) implements QualificationDecision {
        @Override
        public Qualification appliedTo(Qualification known, Instant now) {
            return known.refused(reason);
        }
    }
}
