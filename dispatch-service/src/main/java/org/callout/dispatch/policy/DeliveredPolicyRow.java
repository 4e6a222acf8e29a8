package org.callout.dispatch.policy;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.callout.geo.policy.VersionedPolicy;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** What a delivered policy said in one release or several. */
@Entity
@Immutable
@Table(name = "delivered_policy")
@IdClass(PolicyVersionRow.Key.class)
class DeliveredPolicyRow {

    @Id
    private UUID policyId;

    @Id
    private int version;

    @JdbcTypeCode(SqlTypes.JSON)
    @Column(updatable = false)
    private PolicyBody body;

    @Column(updatable = false)
    private Instant firstStartedAt;

    @SuppressWarnings("NullAway.Init") // filled by Hibernate
    protected DeliveredPolicyRow() {}

    DeliveredPolicyRow(VersionedPolicy policy, Instant now) {
        this.policyId = policy.id();
        this.version = policy.version();
        this.body = PolicyBody.of(policy.terms());
        this.firstStartedAt = now;
    }

    VersionedPolicy policy() {
        return new VersionedPolicy(policyId, version, body.toPolicy());
    }

    boolean says(VersionedPolicy other) {
        return policyId.equals(other.id()) && body.equals(PolicyBody.of(other.terms()));
    }

    UUID policyId() {
        return policyId;
    }

    PolicyBody body() {
        return body;
    }

    int version() {
        return version;
    }
}
