package org.callout.dispatch.alert;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.callout.dispatch.callout.Need;
import org.callout.geo.wave.Role;
import org.jspecify.annotations.Nullable;

/** One request to one responder. Changed only under the lock of its callout. */
@Entity
@Table(name = "alert")
public class Alert {

    @Id
    private UUID id;

    private UUID calloutId;
    private UUID needId;
    private UUID responderId;
    private String responderName;

    @Enumerated(EnumType.STRING)
    private Role role;

    private int wave;

    @Enumerated(EnumType.STRING)
    private AlertState state;

    private Instant sentAt;
    private Instant expiresAt;
    private @Nullable Instant endedAt;
    private @Nullable Instant answeredAt;
    private @Nullable Instant receivedAt;
    private @Nullable String receivedBy;
    private @Nullable Instant seenAt;
    private boolean retracted;
    private boolean bringsOwnAed;

    @Embedded
    private Way way;

    @Embedded
    private @Nullable Expectation expectation;

    @SuppressWarnings("NullAway.Init") // filled by Hibernate
    protected Alert() {}

    /** An alert that goes out now: {@link AlertLife.Open}. */
    public Alert(UUID id, Need need, Recipient recipient, int wave, Instant sentAt, Instant expiresAt) {
        this.id = id;
        this.calloutId = need.calloutId();
        this.needId = need.id();
        this.role = need.role();
        this.responderId = recipient.responderId();
        this.responderName = recipient.name();
        this.way = recipient.way();
        this.expectation = recipient.expectation();
        this.wave = wave;
        this.sentAt = sentAt;
        this.expiresAt = expiresAt;
        this.state = AlertState.OPEN;
        this.bringsOwnAed = role == Role.AED_RUNNER && way.aedId() == null;
    }

    /**
     * Who is asked, and how they would come.
     *
     * @param expectation what is reckoned with; null when nothing is
     */
    public record Recipient(
            UUID responderId,
            String name,
            Way way,
            @Nullable Expectation expectation) {

        /** Of whom nothing is expected. */
        public Recipient(UUID responderId, String name, Way way) {
            this(responderId, name, way, null);
        }
    }

    /** Whether they were asked to bring a defibrillator that they carry: a runner who was sent by no site. */
    public boolean bringsOwnAed() {
        return bringsOwnAed;
    }

    /** Where the alert is in its life. */
    public AlertLife life() {
        return switch (state) {
            case OPEN -> new AlertLife.Open(expiresAt);
            case ACCEPTED -> new AlertLife.Accepted(ended());
            case DECLINED -> new AlertLife.Declined(ended());
            case EXPIRED -> new AlertLife.Expired(ended());
            case STOOD_DOWN -> new AlertLife.StoodDown(ended());
            case FILLED -> new AlertLife.Filled(ended());
        };
    }

    private Instant ended() {
        return Objects.requireNonNull(endedAt);
    }

    /** Takes the next step of its life, as made by a method of {@link AlertLife}. */
    public void become(AlertLife life) {
        state = AlertState.of(life);
        switch (life) {
            case AlertLife.Open open -> expiresAt = open.expiresAt();
            case AlertLife.Accepted accepted -> answered(accepted.at());
            case AlertLife.Declined declined -> answered(declined.at());
            case AlertLife.Expired expired -> endedAt = expired.at();
            case AlertLife.StoodDown stoodDown -> endedAt = stoodDown.at();
            case AlertLife.Filled filled -> endedAt = filled.at();
        }
    }

    private void answered(Instant at) {
        endedAt = at;
        answeredAt = at;
    }

    /** Notes that an answer came which found the role filled. */
    public void answeredInVain(Instant at) {
        answeredAt = at;
    }

    /**
     * A device has it; true when that is news.
     *
     * @param channel by which it learned of it, such as FCM or SMS
     */
    public boolean received(Instant at, String channel) {
        if (receivedAt != null) return false;
        receivedAt = at;
        receivedBy = channel;
        return true;
    }

    /** The responder has seen it, so a device has it; true when that is news. */
    public boolean seen(Instant at, String channel) {
        if (seenAt != null) return false;
        received(at, channel);
        seenAt = at;
        return true;
    }

    /** The scene has moved, or the way is known better. */
    public void rerouted(Way newWay) {
        way = newWay;
    }

    /** We took it back because more became known: the responder counts as never asked. */
    public void retract() {
        retracted = true;
    }

    /** Another question takes its place; empty when it was over anyway. */
    public Optional<AlertLife.StoodDown> withdraw(Instant at) {
        if (!(life() instanceof AlertLife.Answerable answerable)) return Optional.empty();
        AlertLife.StoodDown over = answerable.standDown(at);
        become(over);
        return Optional.of(over);
    }

    /** Whether it counts as never asked. */
    public boolean isRetracted() {
        return retracted;
    }

    /** Whether it waits for an answer. */
    public boolean isOpen() {
        return state == AlertState.OPEN;
    }

    /** Whether the patience of an open alert is over. */
    public boolean isOverdue(Instant now) {
        return isOpen() && !expiresAt.isAfter(now);
    }

    /** It is for a need of another callout from now on: the same people are wanted there. */
    public void moveTo(Need need) {
        calloutId = need.calloutId();
        needId = need.id();
    }

    public UUID id() {
        return id;
    }

    public UUID calloutId() {
        return calloutId;
    }

    public UUID needId() {
        return needId;
    }

    public UUID responderId() {
        return responderId;
    }

    /** The responder's name when asked. */
    public String responderName() {
        return responderName;
    }

    public Role role() {
        return role;
    }

    /** Which wave it went out with, from 1. */
    public int wave() {
        return wave;
    }

    public AlertState state() {
        return state;
    }

    public Instant sentAt() {
        return sentAt;
    }

    public Instant expiresAt() {
        return expiresAt;
    }

    public @Nullable Instant answeredAt() {
        return answeredAt;
    }

    /** When a device first had it; null when none said so. */
    public @Nullable Instant receivedAt() {
        return receivedAt;
    }

    /** The channel that reached the responder first. */
    public @Nullable String receivedBy() {
        return receivedBy;
    }

    /** When the responder first saw it; null when no device said so. */
    public @Nullable Instant seenAt() {
        return seenAt;
    }

    public Way way() {
        return way;
    }

    /** What was reckoned with when they were asked; null for alerts from before that was told. */
    public @Nullable Expectation expectation() {
        return expectation;
    }
}
