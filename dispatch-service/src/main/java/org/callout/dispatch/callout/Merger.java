package org.callout.dispatch.callout;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.callout.geo.wave.Role;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** That one callout has become part of another, and what is needed to make two of them again. */
@Entity
@Table(name = "callout_merger")
public class Merger {

    @Id
    private UUID mergedId;

    private UUID intoId;
    private String mergedBy;
    private Instant mergedAt;

    @JdbcTypeCode(SqlTypes.JSON)
    private Moved moved;

    /**
     * @param ceilings of the survivor's needs, by role, before they were raised
     * @param alarms null of a merger from before they went along
     */
    record Moved(
            List<UUID> alerts,
            Map<String, Integer> ceilings,
            @Nullable List<UUID> alarms) {}

    @SuppressWarnings("NullAway.Init") // filled by Hibernate
    protected Merger() {}

    /**
     * A merger just decided.
     *
     * @param by who decided, by name
     * @param alerts all that went over to the survivor
     * @param ceilings of the survivor's needs, as far as they had to be raised: what they were
     * @param alarms all that stood and went over
     */
    public Merger(
            UUID mergedId,
            UUID intoId,
            String by,
            Instant at,
            List<UUID> alerts,
            Map<Role, Integer> ceilings,
            List<UUID> alarms) {
        this.mergedId = mergedId;
        this.intoId = intoId;
        this.mergedBy = by;
        this.mergedAt = at;
        this.moved = new Moved(
                List.copyOf(alerts),
                ceilings.entrySet().stream()
                        .collect(Collectors.toMap(each -> each.getKey().name(), Map.Entry::getValue)),
                List.copyOf(alarms));
    }

    public UUID mergedId() {
        return mergedId;
    }

    /** The survivor. */
    public UUID intoId() {
        return intoId;
    }

    /** Who decided, by name. */
    public String mergedBy() {
        return mergedBy;
    }

    public Instant mergedAt() {
        return mergedAt;
    }

    /** The alerts that went over to the survivor. */
    public List<UUID> alerts() {
        return moved.alerts();
    }

    /** The alarms that went over to the survivor. */
    public List<UUID> alarms() {
        return Objects.requireNonNullElse(moved.alarms(), List.of());
    }

    /** The survivor's ceilings before they were raised. */
    public Map<Role, Integer> ceilings() {
        return moved.ceilings().entrySet().stream()
                .collect(Collectors.toMap(each -> Role.valueOf(each.getKey()), Map.Entry::getValue));
    }
}
