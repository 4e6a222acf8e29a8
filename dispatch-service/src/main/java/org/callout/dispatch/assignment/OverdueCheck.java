package org.callout.dispatch.assignment;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Whether somebody assigned has to be asked if they are all right, has been asked, or has not answered. Nobody is ever
 * finished by it.
 *
 * @param dueAt when to ask, or how long the answer is waited for; null when nothing is left to do
 * @param askedAt since when an answer is waited for; null when none is
 * @param missedAt when coordinators were told that no answer came; null when they need not know
 */
@Embeddable
public record OverdueCheck(
        @Column(name = "check_due_at") @Nullable Instant dueAt,
        @Column(name = "check_asked_at") @Nullable Instant askedAt,
        @Column(name = "check_missed_at") @Nullable Instant missedAt) {

    /** To be asked at that time. */
    public static OverdueCheck at(Instant due) {
        return new OverdueCheck(due, null, null);
    }

    /** For whoever is not assigned any more. */
    public static OverdueCheck none() {
        return new OverdueCheck(null, null, null);
    }

    /** They are asked now, and have until then to answer. */
    public OverdueCheck ask(Instant now, Instant answerUntil) {
        return new OverdueCheck(answerUntil, now, null);
    }

    /** No answer came; from here on it is a coordinator's. */
    public OverdueCheck miss(Instant now) {
        return new OverdueCheck(null, askedAt, now);
    }

    public boolean isAsked() {
        return askedAt != null;
    }

    public boolean isDue(Instant now) {
        return dueAt != null && !dueAt.isAfter(now);
    }
}
