package org.callout.responder.position;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** The newest fix of a volunteer, degrees WGS84. Rows are written by {@link RecentFixes}. */
@Entity
@Table(name = "last_fix")
public class LastFix {

    @Id
    @Column(name = "responder_id")
    private UUID responderId;

    private double lon;
    private double lat;

    @Column(name = "accuracy_metres")
    private float accuracyMetres;

    private Instant at;

    @SuppressWarnings("NullAway.Init")
    protected LastFix() {}

    /** Never to be stored itself. */
    LastFix(Position fix) {
        this.responderId = fix.responderId();
        this.lon = fix.lon();
        this.lat = fix.lat();
        this.accuracyMetres = (float) fix.accuracyMetres();
        this.at = fix.at();
    }

    public double lon() {
        return lon;
    }

    public double lat() {
        return lat;
    }

    public double accuracyMetres() {
        return accuracyMetres;
    }

    public Instant at() {
        return at;
    }
}
