package org.callout.responder.position;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.callout.responder.readiness.Precision.Whereabouts;

/**
 * A volunteer's fix as it is published on {@code responder.position}: to the centimetre, since no phone knows more, and each digit
 * goes through the broker thousands of times a second.
 *
 * @param lon degrees WGS84
 * @param lat degrees WGS84
 */
record Position(UUID responderId, double lon, double lat, double accuracyMetres, Instant at) {

    static final String TYPE = "org.callout.responder.position";

    /** Of a degree: 1.1 cm at most. */
    private static final double PARTS = 1e7;

    Position {
        lon = Math.round(lon * PARTS) / PARTS;
        lat = Math.round(lat * PARTS) / PARTS;
    }

    Whereabouts whereabouts() {
        return new Whereabouts(lon, lat, accuracyMetres);
    }

    /** The same fix, told differently. */
    Position at(Whereabouts told) {
        return new Position(responderId, told.lon(), told.lat(), told.accuracyMetres(), at);
    }

    /** The same place, so much later. */
    Position after(Duration later) {
        return new Position(responderId, lon, lat, accuracyMetres, at.plus(later));
    }

    /** Which of two fixes of one volunteer is to be kept. */
    static Position newer(Position one, Position other) {
        return other.at().isAfter(one.at()) ? other : one;
    }
}
