package org.callout.dispatch.policy;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** An entry in the history of a policy; written in the transaction that does it, and never again. */
@Entity
@Immutable
@Table(name = "policy_act")
class PolicyActRow {

    @Id
    private UUID id;

    private UUID policyId;
    private Instant at;

    @Enumerated(EnumType.STRING)
    private PolicyAct act;

    private @Nullable Integer version;
    private String byWhom;
    private String byName;
    private @Nullable String reason;

    @SuppressWarnings("NullAway.Init") // filled by Hibernate
    protected PolicyActRow() {}

    /**
     * What is done.
     *
     * @param version null where it is about the policy as a whole
     * @param reason in the words of whoever does it; null when not told
     */
    record Deed(
            PolicyAct act,
            @Nullable Integer version,
            @Nullable String reason) {}

    PolicyActRow(UUID id, UUID policyId, Deed deed, Author author, Instant now) {
        this.id = id;
        this.policyId = policyId;
        this.at = now;
        this.act = deed.act();
        this.version = deed.version();
        this.reason = deed.reason();
        this.byWhom = author.subject();
        this.byName = author.name();
    }

    View view() {
        return new View(act, version, at, byName, reason);
    }

    /**
     * Who did what, when and why.
     *
     * @param version null where it was about the policy as a whole
     */
    @Schema(name = "PolicyActView")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record View(
            PolicyAct act,
            @Nullable Integer version,
            Instant at,
            String by,
            @Nullable String reason) {}
}
