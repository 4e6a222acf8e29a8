package org.callout.responder.membership;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One qualification as one organisation sees it. Only a verified one counts.
 *
 * @param state as decided; whether it has run out is for {@link #stateAt}
 * @param validUntil of a verified one, when the proof runs out; never, if absent
 * @param reason why another document is asked for or it was refused, for the volunteer to read
 * @param remindAt when the volunteer is reminded of the end the next time; never again, if absent
 */
@Embeddable
public record Qualification(
        @Enumerated(EnumType.STRING) QualificationState state,
        @Column(name = "valid_until") @Nullable Instant validUntil,
        @Nullable String reason,
        @Column(name = "remind_at") @Nullable Instant remindAt) {

    static final Qualification CLAIMED = new Qualification(QualificationState.CLAIMED, null, null, null);

    /** The organisation has seen the proof. */
    Qualification verified(@Nullable Instant validUntil, Instant now) {
        return new Qualification(QualificationState.VERIFIED, validUntil, null, Reminders.firstAfter(now, validUntil));
    }

    /** The organisation takes back what it said; the volunteer's claim remains. */
    Qualification unverified() {
        return CLAIMED;
    }

    /** A document was sent. What holds goes on holding while its renewal is looked at. */
    Qualification putInReview(Instant now) {
        return holdsAt(now)
                ? new Qualification(state, validUntil, null, remindAt)
                : new Qualification(QualificationState.IN_REVIEW, null, null, null);
    }

    Qualification takenFromReview() {
        return state == QualificationState.IN_REVIEW ? CLAIMED : this;
    }

    /** Another document is asked for. What holds goes on holding. */
    Qualification askAgain(String reason, Instant now) {
        return holdsAt(now)
                ? new Qualification(state, validUntil, reason, remindAt)
                : new Qualification(QualificationState.ASK_AGAIN, null, reason, null);
    }

    /** The organisation does not take it, whatever it said before. */
    Qualification refused(String reason) {
        return new Qualification(QualificationState.REFUSED, null, reason, null);
    }

    /** The volunteer has been reminded of the end. */
    Qualification reminded(Instant now) {
        return new Qualification(state, validUntil, reason, Reminders.firstAfter(now, validUntil));
    }

    /** Seen by the organisation, whether or not it has run out since. */
    public boolean verified() {
        return state == QualificationState.VERIFIED;
    }

    /** Whether it counts at that time. */
    public boolean holdsAt(Instant now) {
        return verified() && (validUntil == null || validUntil.isAfter(now));
    }

    /** The state that is true at that time. */
    public QualificationState stateAt(Instant now) {
        return verified() && !holdsAt(now) ? QualificationState.EXPIRED : state;
    }

    boolean isToBeRemindedAt(Instant now) {
        return remindAt != null && !remindAt.isAfter(now);
    }
}
