package org.callout.responder.alert;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.callout.responder.offer.CalloutKind;
import org.callout.responder.offer.Offer;
import org.callout.responder.travel.TravelMode;
import org.jspecify.annotations.Nullable;

/** One request to one volunteer, as the inbox keeps it. Its row is locked for every change. */
@Entity
@Table(name = "alert")
class Alert {

    @Id
    private UUID id;

    @Column(name = "responder_id", updatable = false)
    private UUID responderId;

    @Column(name = "callout_id", updatable = false)
    private UUID calloutId;

    private String organisation;

    @Enumerated(EnumType.STRING)
    private CalloutKind kind;

    private long sequence;

    @Enumerated(EnumType.STRING)
    private AlertState state;

    @Column(name = "state_at")
    private Instant stateAt;

    private @Nullable String reason;
    private @Nullable String outcome;

    /** Told once, with the end; what is told later of the same alert does not take it back. */
    @Column(name = "left_in_peace_until")
    private @Nullable Instant leftInPeaceUntil;

    @Convert(converter = OfferConverter.class)
    private Offer offer;

    @Column(name = "expires_at")
    private Instant expiresAt;

    @Enumerated(EnumType.STRING)
    private @Nullable Answer answer;

    @Enumerated(EnumType.STRING)
    @Column(name = "travel_mode")
    private @Nullable TravelMode travelMode;

    @Column(name = "answered_at")
    private @Nullable Instant answeredAt;

    @Enumerated(EnumType.STRING)
    @Column(name = "answered_by")
    private @Nullable AnsweredBy answeredBy;

    @Column(name = "received_at")
    private @Nullable Instant receivedAt;

    @Enumerated(EnumType.STRING)
    @Column(name = "received_by")
    private @Nullable ReceiptChannel receivedBy;

    @Column(name = "received_device")
    private @Nullable String receivedDevice;

    @Column(name = "seen_at")
    private @Nullable Instant seenAt;

    @Column(updatable = false)
    private boolean practice;

    @SuppressWarnings("NullAway.Init")
    protected Alert() {}

    /** An alert heard of for the first time; it may be closed already, where the closure overtook it. */
    @SuppressWarnings("NullAway.Init")
    Alert(AlertChange change) {
        this.id = change.alertId();
        this.responderId = change.responderId();
        this.calloutId = change.calloutId();
        this.practice = change.trains();
        follow(change);
    }

    /** Whether the change is newer than what is known. */
    boolean isBehind(AlertChange change) {
        return sequence < change.sequence();
    }

    /** Whether somebody assigned hears by this change of a danger that they did not know of. */
    boolean isWarnedBy(AlertChange change) {
        return change.state() == AlertState.ASSIGNED
                && !offer.hazards().containsAll(change.offer().hazards());
    }

    /** Whether the callout ends by this change around somebody who stays with the patient. */
    boolean isClosedAroundBy(AlertChange change) {
        return change.state() == AlertState.ASSIGNED && !Objects.equals(outcome, change.outcome());
    }

    /** Takes over what dispatch tells. */
    final void follow(AlertChange change) {
        organisation = change.organisation();
        kind = change.kind();
        sequence = change.sequence();
        state = change.state();
        stateAt = change.at();
        reason = change.reason();
        outcome = change.outcome();
        if (change.leftInPeaceUntil() != null) leftInPeaceUntil = change.leftInPeaceUntil();
        offer = change.offer();
        expiresAt = change.offer().expiresAt();
    }

    /** The volunteer's answer, noted if it is the first that may count. */
    ReplyDecision answer(Reply reply) {
        var decision = decisionOn(reply.answer());
        if (decision instanceof ReplyDecision.Note) {
            answer = reply.answer();
            travelMode = reply.travelMode();
            answeredAt = reply.at();
            answeredBy = reply.by();
        }
        return decision;
    }

    /** How an answer would be decided now. */
    ReplyDecision decisionOn(Answer asked) {
        return ReplyDecision.of(state, answer, asked);
    }

    /**
     * Notes a receipt; who has seen an alert has received it. Which channel was first, and on which device, is kept.
     *
     * @return what is new by it, in order, so that dispatch hears of each once
     */
    List<ReceiptState> acknowledge(Receipts.Receipt receipt, Instant now) {
        var news = new ArrayList<ReceiptState>();
        if (receivedAt == null) {
            receivedAt = now;
            receivedBy = receipt.channel();
            receivedDevice = receipt.deviceId();
            news.add(ReceiptState.RECEIVED);
        }
        if (receipt.state() == ReceiptState.SEEN && seenAt == null) {
            seenAt = now;
            news.add(ReceiptState.SEEN);
        }
        return news;
    }

    /** Whether the volunteer said yes and dispatch has not decided yet. */
    boolean verdictPending() {
        return answer == Answer.ACCEPT && state.awaitsAnswer();
    }

    /** Whether nobody is in danger and dispatch knows nothing of it. */
    boolean isPractice() {
        return practice;
    }

    UUID id() {
        return id;
    }

    UUID responderId() {
        return responderId;
    }

    UUID calloutId() {
        return calloutId;
    }

    String organisation() {
        return organisation;
    }

    CalloutKind kind() {
        return kind;
    }

    long sequence() {
        return sequence;
    }

    AlertState state() {
        return state;
    }

    @Nullable
    String reason() {
        return reason;
    }

    @Nullable
    String outcome() {
        return outcome;
    }

    Offer offer() {
        return offer;
    }

    @Nullable
    Reply reply() {
        return answer == null || answeredAt == null || answeredBy == null
                ? null
                : new Reply(answer, travelMode, answeredAt, answeredBy);
    }
}
