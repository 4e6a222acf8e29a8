package org.callout.dispatch.assignment;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** A finding as reported by one responder; kept as history. */
@Entity
@Table(name = "finding")
public class ReportedFinding {

    @Id
    private UUID id;

    private UUID calloutId;
    private UUID assignmentId;
    private UUID responderId;

    @Enumerated(EnumType.STRING)
    private Finding finding;

    private Instant at;
    private Instant receivedAt;

    @SuppressWarnings("NullAway.Init") // filled by Hibernate
    protected ReportedFinding() {}

    /** A finding of somebody assigned, made at one time and heard at another. */
    public ReportedFinding(UUID id, Assignment assignment, Finding finding, Instant at, Instant receivedAt) {
        this.id = id;
        this.calloutId = assignment.calloutId();
        this.assignmentId = assignment.id();
        this.responderId = assignment.responderId();
        this.finding = finding;
        this.at = at;
        this.receivedAt = receivedAt;
    }

    public UUID calloutId() {
        return calloutId;
    }

    public UUID responderId() {
        return responderId;
    }

    public Finding finding() {
        return finding;
    }

    /** When it was made, as far as the phone is believed. */
    public Instant at() {
        return at;
    }

    /** When it was heard here. */
    public Instant receivedAt() {
        return receivedAt;
    }
}
