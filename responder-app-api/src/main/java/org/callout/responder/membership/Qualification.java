package org.callout.responder.membership;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One qualification as one organisation sees it.
 *
 * @param verified the organisation's desk has seen the proof; otherwise it is the volunteer's own claim
 * @param validUntil when the proof runs out; never, if absent
 */
@Embeddable
public record Qualification(
        boolean verified,
        @Column(name = "valid_until") @Nullable Instant validUntil) {

    static final Qualification CLAIMED = new Qualification(false, null);

    /** Whether it counts at that time. */
    public boolean holdsAt(Instant now) {
        return verified && (validUntil == null || validUntil.isAfter(now));
    }
}
