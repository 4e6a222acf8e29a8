package org.callout.dispatch.alerting;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.callout.dispatch.matching.Explanation;
import org.callout.dispatch.matching.NotAskable;
import org.callout.geo.travel.TravelSource;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * One step of phased alerting, with the explanation of whom it chose and whom it passed over; kept for ever. A step that finds
 * nobody to ask before anybody was asked is kept, too, and is no wave.
 */
@Entity
@Table(name = "wave")
@IdClass(Wave.Key.class)
public class Wave {

    @Id
    private UUID calloutId;

    /** Of a wave from 1; of a step that asked nobody the callout's version before it, negated, or 0 in rows of long ago. */
    @Id
    private int number;

    private Instant at;
    private int patienceSeconds;
    private int alerts;

    @Enumerated(EnumType.STRING)
    private TravelSource travelSource;

    @JdbcTypeCode(SqlTypes.JSON)
    private Explanation explanation;

    @JdbcTypeCode(SqlTypes.JSON)
    private @Nullable NotAskable notAskable;

    /** Which wave of which callout. */
    public record Key(UUID calloutId, int number) implements Serializable {}

    @SuppressWarnings("NullAway.Init") // filled by Hibernate
    protected Wave() {}

    Wave(UUID calloutId, int number, Instant at, Duration patience, Explanation explanation) {
        this.calloutId = calloutId;
        this.number = number;
        this.at = at;
        this.patienceSeconds = (int) patience.toSeconds();
        this.alerts = (int) explanation.candidates().stream()
                .filter(Explanation.Considered::chosen)
                .count();
        this.travelSource = explanation.travelSource();
        this.explanation = explanation;
    }

    /**
     * Why nobody could be asked.
     *
     * @param calloutVersion that the step was planned on: no two steps have the same
     */
    static Wave ofNobody(UUID calloutId, long calloutVersion, Instant at, Duration patience, Explanation explanation) {
        return new Wave(calloutId, Math.toIntExact(-calloutVersion), at, patience, explanation);
    }

    /** Whether anybody was asked, so that it counts as a wave. */
    public boolean wentOut() {
        return number > 0;
    }

    public UUID calloutId() {
        return calloutId;
    }

    /** Counts the waves of a callout, from 1; 0 where nobody was asked. */
    public int number() {
        return Math.max(0, number);
    }

    public Instant at() {
        return at;
    }

    /** How long silence was waited for, in seconds. */
    public int patienceSeconds() {
        return patienceSeconds;
    }

    /** How many were alerted. */
    public int alerts() {
        return alerts;
    }

    public TravelSource travelSource() {
        return travelSource;
    }

    public Explanation explanation() {
        return explanation;
    }

    /** Who was near and could not be asked at all; null until that has been found out. */
    public @Nullable NotAskable notAskable() {
        return notAskable;
    }
}
