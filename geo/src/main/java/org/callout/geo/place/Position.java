package org.callout.geo.place;

import java.util.Optional;

/**
 * A point on Earth, WGS 84.
 *
 * @param lon degrees east, -180 to 180
 * @param lat degrees north, -90 to 90
 */
public record Position(double lon, double lat) {

    /** Mean radius of the Earth, (2a + b) / 3 of WGS 84; PostGIS measures its sphere with the same. */
    public static final double EARTH_RADIUS_METRES = 6_371_008.771_415;

    public Position {
        // Written so that NaN is refused too.
        if (!(Math.abs(lon) <= 180)) {
            throw new IllegalArgumentException("lon must be in -180..180, was " + lon);
        }
        if (!(Math.abs(lat) <= 90)) {
            throw new IllegalArgumentException("lat must be in -90..90, was " + lat);
        }
    }

    /** Reads {@code lon,lat} in degrees; empty for any other text. */
    public static Optional<Position> parse(String text) {
        String[] parts = text.split(",", -1);
        if (parts.length != 2) return Optional.empty();
        try {
            return Optional.of(new Position(Double.parseDouble(parts[0]), Double.parseDouble(parts[1])));
        } catch (IllegalArgumentException notAPlace) {
            return Optional.empty();
        }
    }

    /**
     * The length of the great circle between the two points (haversine: R. W. Sinnott, "Virtues of the Haversine", Sky
     * and Telescope 68, 1984). A sphere differs from the ellipsoid by at most 0.6%.
     */
    public Distance distanceTo(Position other) {
        double phi1 = Math.toRadians(lat);
        double phi2 = Math.toRadians(other.lat);
        double sinHalfLat = Math.sin((phi2 - phi1) / 2);
        double sinHalfLon = Math.sin(Math.toRadians(other.lon - lon) / 2);
        double h = sinHalfLat * sinHalfLat + Math.cos(phi1) * Math.cos(phi2) * sinHalfLon * sinHalfLon;
        return new Distance(2 * EARTH_RADIUS_METRES * Math.asin(Math.sqrt(Math.min(1, h))));
    }
}
