package org.callout.responder.card;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One version of a card of one organisation. Its text never changes: another text is another version. */
@Entity
@Table(name = "step_card")
class StepCard {

    @Id
    private UUID id;

    private String organisation;

    @Enumerated(EnumType.STRING)
    private Card card;

    private int version;

    @Convert(converter = CardTextConverter.class)
    private CardText body;

    @Enumerated(EnumType.STRING)
    private CardState state;

    @Column(name = "written_by")
    private @Nullable String writtenBy;

    @Column(name = "written_by_name")
    private @Nullable String writtenByName;

    @Column(name = "written_at")
    private Instant writtenAt;

    @Column(name = "approved_by")
    private @Nullable String approvedBy;

    @Column(name = "approved_by_name")
    private @Nullable String approvedByName;

    @Column(name = "approved_at")
    private @Nullable Instant approvedAt;

    @Column(name = "retired_by_name")
    private @Nullable String retiredByName;

    @Column(name = "retired_at")
    private @Nullable Instant retiredAt;

    @SuppressWarnings("NullAway.Init")
    protected StepCard() {}

    /** @param author null for a delivered text */
    StepCard(
            UUID id,
            String organisation,
            Card card,
            int version,
            CardText body,
            @Nullable Person author,
            Instant writtenAt) {
        this.id = id;
        this.organisation = organisation;
        this.card = card;
        this.version = version;
        this.body = body;
        this.state = CardState.DRAFT;
        this.writtenBy = author == null ? null : author.subject();
        this.writtenByName = author == null ? null : author.name();
        this.writtenAt = writtenAt;
    }

    /** Puts it to use, by somebody other than its author. */
    void approve(Person by, Instant now) {
        state = CardState.APPROVED;
        approvedBy = by.subject();
        approvedByName = by.name();
        approvedAt = now;
    }

    /** Another version takes its place; it stays as history. */
    void replace(Instant now) {
        state = CardState.RETIRED;
        retiredAt = now;
    }

    /** Somebody takes it out of use, with none in its place. */
    void retire(Person by, Instant now) {
        replace(now);
        retiredByName = by.name();
    }

    /** One of the desk: the subject of their tokens, and what people call them. */
    record Person(String subject, String name) {}

    boolean isWrittenBy(String subject) {
        return subject.equals(writtenBy);
    }

    UUID id() {
        return id;
    }

    String organisation() {
        return organisation;
    }

    Card card() {
        return card;
    }

    int version() {
        return version;
    }

    CardText body() {
        return body;
    }

    CardState state() {
        return state;
    }

    /** By name; the subject where it was written before names were kept. */
    @Nullable
    String author() {
        return writtenByName == null ? writtenBy : writtenByName;
    }

    Instant writtenAt() {
        return writtenAt;
    }

    /** By name; the subject where it was approved before names were kept. */
    @Nullable
    String approver() {
        return approvedByName == null ? approvedBy : approvedByName;
    }

    @Nullable
    String retiredByName() {
        return retiredByName;
    }

    @Nullable
    Instant retiredAt() {
        return retiredAt;
    }

    @Nullable
    Instant approvedAt() {
        return approvedAt;
    }
}
