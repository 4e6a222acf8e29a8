package org.callout.dispatch.matching;

import java.util.UUID;
import org.callout.geo.match.Candidate;
import org.callout.geo.place.Position;

/**
 * Where somebody is who has not been asked: a square of a grid, and no better.
 *
 * @param lon of its middle; degrees
 * @param lat of its middle; degrees
 * @param radiusMetres of the circle around the square
 */
public record RoughArea(UUID responderId, double lon, double lat, int radiusMetres) {

    /** Squares so high; they are as wide at the equator and narrower elsewhere. */
    private static final double GRID_DEGREES = 0.004;

    /** Half the diagonal of such a square at the equator, 315 m, and a little. */
    private static final int RADIUS_METRES = 320;

    static RoughArea of(Candidate candidate) {
        Position place = candidate.fix().position();
        return new RoughArea(candidate.responderId(), middle(place.lon()), middle(place.lat()), RADIUS_METRES);
    }

    private static double middle(double degrees) {
        return (Math.floor(degrees / GRID_DEGREES) + 0.5) * GRID_DEGREES;
    }
}
