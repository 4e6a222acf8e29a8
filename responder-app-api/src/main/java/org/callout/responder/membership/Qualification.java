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
 * @param approvedBy whose eyes saw the proof, by the subject of their token; absent where nothing is verified
 * @param secondedBy whose eyes saw it, too; absent where one person is enough
 */
@Embeddable
public record Qualification(
        @Enumerated(EnumType.STRING) QualificationState state,
        @Column(name = "valid_until") @Nullable Instant validUntil,
        @Nullable String reason,
        @Column(name = "remind_at") @Nullable Instant remindAt,
        @Column(name = "approved_by") @Nullable String approvedBy,
        @Column(name = "seconded_by") @Nullable String secondedBy) {

    static final Qualification CLAIMED = of(QualificationState.CLAIMED, null);

    /** The organisation has seen the proof. */
    Qualification verified(@Nullable Instant validUntil, Eyes by, Instant now) {
        return new Qualification(
                QualificationState.VERIFIED,
                validUntil,
                null,
                Reminders.firstAfter(now, validUntil),
                by.approvedBy(),
                by.secondedBy());
    }

    /** The organisation takes back what it said; the volunteer's claim remains. */
    Qualification unverified() {
        return CLAIMED;
    }

    /** A document was sent. What holds goes on holding while its renewal is looked at. */
    Qualification putInReview(Instant now) {
        return holdsAt(now) ? with(null, remindAt) : of(QualificationState.IN_REVIEW, null);
    }

    Qualification takenFromReview() {
        return state == QualificationState.IN_REVIEW ? CLAIMED : this;
    }

    /** Another document is asked for. What holds goes on holding. */
    Qualification askAgain(String reason, Instant now) {
        return holdsAt(now) ? with(reason, remindAt) : of(QualificationState.ASK_AGAIN, reason);
    }

    /** The organisation does not take it, whatever it said before. */
    Qualification refused(String reason) {
        return of(QualificationState.REFUSED, reason);
    }

    /** The volunteer has been reminded of the end. */
    Qualification reminded(Instant now) {
        return with(reason, Reminders.firstAfter(now, validUntil));
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

    /** One that does not hold. */
    private static Qualification of(QualificationState state, @Nullable String reason) {
        return new Qualification(state, null, reason, null, null, null);
    }

    private Qualification with(@Nullable String otherReason, @Nullable Instant otherReminder) {
        return new Qualification(state, validUntil, otherReason, otherReminder, approvedBy, secondedBy);
    }
}
