package org.callout.dispatch.policy;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;
import org.callout.geo.policy.VersionedPolicy;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * One version of a policy. What was written is never written again: a body of an earlier release may be stored otherwise than
 * this one would write it.
 */
@Entity
@Table(name = "policy_version")
@IdClass(PolicyVersionRow.Key.class)
class PolicyVersionRow {

    @Id
    private UUID policyId;

    @Id
    private int version;

    @JdbcTypeCode(SqlTypes.JSON)
    @Column(updatable = false)
    private PolicyBody body;

    @Column(updatable = false)
    private @Nullable String comment;

    @Column(updatable = false)
    private String createdBy;

    @Column(updatable = false)
    private String createdByName;

    @Column(updatable = false)
    private Instant createdAt;

    @Column(updatable = false)
    private @Nullable Integer restores;

    @Enumerated(EnumType.STRING)
    private VersionState state;

    private @Nullable String publishedBy;
    private @Nullable String publishedByName;
    private @Nullable Instant publishedAt;

    /** Which version of which policy. */
    record Key(UUID policyId, int version) implements Serializable {}

    @SuppressWarnings("NullAway.Init") // filled by Hibernate
    protected PolicyVersionRow() {}

    PolicyVersionRow(
            UUID policyId, int version, PolicyBody body, @Nullable String comment, Author author, Instant now) {
        this.policyId = policyId;
        this.version = version;
        this.body = body;
        this.comment = comment;
        this.createdBy = author.subject();
        this.createdByName = author.name();
        this.createdAt = now;
        this.state = VersionState.DRAFT;
    }

    /** A version that says again what an earlier one said; the database takes the text over itself. */
    static PolicyVersionRow restoring(
            PolicyVersionRow earlier, int version, @Nullable String comment, Author author, Instant now) {
        var row = new PolicyVersionRow(earlier.policyId, version, earlier.body, comment, author, now);
        row.restores = earlier.version;
        return row;
    }

    void publish(Author publisher, Instant now) {
        state = VersionState.PUBLISHED;
        publishedBy = publisher.subject();
        publishedByName = publisher.name();
        publishedAt = now;
    }

    void retire() {
        state = VersionState.RETIRED;
    }

    VersionedPolicy policy() {
        return new VersionedPolicy(policyId, version, body.toPolicy());
    }

    UUID policyId() {
        return policyId;
    }

    int version() {
        return version;
    }

    PolicyBody body() {
        return body;
    }

    @Nullable
    String comment() {
        return comment;
    }

    String author() {
        return createdByName;
    }

    Instant createdAt() {
        return createdAt;
    }

    VersionState state() {
        return state;
    }

    boolean isPublished() {
        return state == VersionState.PUBLISHED;
    }

    /** The earlier version that it brings back; null when it says something of its own. */
    @Nullable
    Integer restores() {
        return restores;
    }

    boolean isBy(Author somebody) {
        return createdBy.equals(somebody.subject());
    }

    /** When it was last put in force; null when never. */
    @Nullable
    Instant publishedAt() {
        return publishedAt;
    }

    /** By whom; null when never. */
    @Nullable
    String publisher() {
        return publishedByName;
    }
}
