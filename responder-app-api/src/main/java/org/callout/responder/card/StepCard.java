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

    @Column(name = "written_at")
    private Instant writtenAt;

    @Column(name = "approved_by")
    private @Nullable String approvedBy;

    @Column(name = "approved_at")
    private @Nullable Instant approvedAt;

    @SuppressWarnings("NullAway.Init")
    protected StepCard() {}

    /** @param writtenBy null for a delivered text */
    StepCard(
            UUID id,
            String organisation,
            Card card,
            int version,
            CardText body,
            @Nullable String writtenBy,
            Instant writtenAt) {
        this.id = id;
        this.organisation = organisation;
        this.card = card;
        this.version = version;
        this.body = body;
        this.state = CardState.DRAFT;
        this.writtenBy = writtenBy;
        this.writtenAt = writtenAt;
    }

    /** Puts it to use, by somebody other than its author. */
    void approve(String by, Instant now) {
        state = CardState.APPROVED;
        approvedBy = by;
        approvedAt = now;
    }

    /** Takes it out of use; it stays as history. */
    void retire() {
        state = CardState.RETIRED;
    }

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

    @Nullable
    String writtenBy() {
        return writtenBy;
    }

    Instant writtenAt() {
        return writtenAt;
    }

    @Nullable
    String approvedBy() {
        return approvedBy;
    }

    @Nullable
    Instant approvedAt() {
        return approvedAt;
    }
}
