package org.callout.dispatch.callout;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.callout.geo.wave.Role;

/** A role that a callout needs filled: so many wanted, never more than the ceiling. */
@Entity
@Table(name = "need")
public class Need {

    @Id
    private UUID id;

    private UUID calloutId;

    @Enumerated(EnumType.STRING)
    private Role role;

    private int target;
    private int ceiling;

    @SuppressWarnings("NullAway.Init") // filled by Hibernate
    protected Need() {}

    /**
     * @param target how many are wanted, 0 or more
     * @param ceiling how many are taken at most, not below {@code target}
     */
    public Need(UUID id, UUID calloutId, Role role, int target, int ceiling) {
        this.id = id;
        this.calloutId = calloutId;
        this.role = role;
        resize(target, ceiling);
    }

    /** Changes how many are wanted and taken. */
    public final void resize(int newTarget, int newCeiling) {
        if (newTarget < 0 || newCeiling < newTarget)
            throw new IllegalArgumentException("target " + newTarget + ", ceiling " + newCeiling);
        target = newTarget;
        ceiling = newCeiling;
    }

    public UUID id() {
        return id;
    }

    public UUID calloutId() {
        return calloutId;
    }

    public Role role() {
        return role;
    }

    /** How many are wanted. */
    public int target() {
        return target;
    }

    /** How many are taken at most; the database keeps this too. */
    public int ceiling() {
        return ceiling;
    }
}
