package org.callout.responder.document;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.callout.responder.membership.QualificationCode;
import org.jspecify.annotations.Nullable;

/** A document that a volunteer sent to one organisation to prove one qualification; its content lies beside it. */
@Entity
@Table(name = "document")
class Document {

    @Id
    private UUID id;

    @Column(name = "responder_id", updatable = false)
    private UUID responderId;

    @Column(updatable = false)
    private String organisation;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private QualificationCode qualification;

    @Column(name = "media_type", updatable = false)
    private String mediaType;

    @Column(updatable = false)
    private int bytes;

    @Column(updatable = false)
    private byte[] digest;

    @Column(name = "uploaded_at", updatable = false)
    private Instant uploadedAt;

    @Column(name = "decided_at")
    private @Nullable Instant decidedAt;

    @Column(name = "last_read_at")
    private @Nullable Instant lastReadAt;

    @SuppressWarnings("NullAway.Init")
    protected Document() {}

    @SuppressWarnings("NullAway.Init")
    Document(UUID id, UUID responderId, Purpose purpose, CheckedFile file, Instant now) {
        this.id = id;
        this.responderId = responderId;
        this.organisation = purpose.organisation();
        this.qualification = purpose.qualification();
        this.mediaType = file.type().mediaType();
        this.bytes = file.content().length;
        this.digest = file.digest();
        this.uploadedAt = now;
    }

    /**
     * What a document is for.
     *
     * @param organisation whose desk may read it
     */
    record Purpose(String organisation, QualificationCode qualification) {}

    UUID id() {
        return id;
    }

    String organisation() {
        return organisation;
    }

    QualificationCode qualification() {
        return qualification;
    }

    String mediaType() {
        return mediaType;
    }

    int bytes() {
        return bytes;
    }

    Instant uploadedAt() {
        return uploadedAt;
    }

    /** When the organisation decided on the qualification; absent while it has not. */
    @Nullable
    Instant decidedAt() {
        return decidedAt;
    }

    /** When somebody of the organisation read it last; absent when nobody has. */
    @Nullable
    Instant lastReadAt() {
        return lastReadAt;
    }

    void readAt(Instant now) {
        lastReadAt = now;
    }

    boolean isForTheSameAs(Document other) {
        return organisation.equals(other.organisation) && qualification == other.qualification;
    }

    boolean isOf(UUID responder) {
        return responderId.equals(responder);
    }
}
