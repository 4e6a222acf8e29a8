package org.callout.dispatch.matching;

import java.util.UUID;
import org.callout.geo.place.Position;

/**
 * About where somebody is who was considered and is nobody's to follow: the middle of a cell of a fixed grid, so that no number
 * of looks tells more than one does.
 *
 * @param radiusMetres around the middle; they are somewhere within
 */
public record RoughArea(UUID responderId, double lon, double lat, int radiusMetres) {

    /** Half a kilometre, in degrees of latitude. */
    private static final double CELL = 0.005;

    /** Half the diagonal of a cell. */
    private static final int RADIUS = 400;

    /** The cell around a place. */
    public static RoughArea around(UUID responderId, Position position) {
        double lat = middle(position.lat(), CELL);
        double lon = middle(position.lon(), CELL / Math.max(0.1, Math.cos(Math.toRadians(lat))));
        return new RoughArea(responderId, Math.clamp(lon, -180, 180), lat, RADIUS);
    }

    private static double middle(double degrees, double cell) {
        return (Math.floor(degrees / cell) + 0.5) * cell;
    }

    @Override
    public String toString() {
        return "RoughArea[responderId=" + responderId + ", rest=[redacted]]";
    }
}
