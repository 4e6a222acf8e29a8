package org.callout.dispatch.policy;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A policy of an organisation through all its versions. Its row is the lock under which versions come and go. */
@Entity
@Table(name = "policy")
class PolicyRow {

    @Id
    private UUID id;

    private String organisation;
    private @Nullable String appliesTo;
    private Instant createdAt;
    private @Nullable Instant retiredAt;

    @SuppressWarnings("NullAway.Init") // filled by Hibernate
    protected PolicyRow() {}

    PolicyRow(UUID id, String organisation, Instant now) {
        this.id = id;
        this.organisation = organisation;
        this.createdAt = now;
    }

    /** @param key what the version now in force is for: no two policies in force are for the same */
    void putInForce(String key) {
        appliesTo = key;
        retiredAt = null;
    }

    void retire(Instant now) {
        appliesTo = null;
        retiredAt = now;
    }

    UUID id() {
        return id;
    }

    String organisation() {
        return organisation;
    }

    boolean isRetired() {
        return retiredAt != null;
    }
}
