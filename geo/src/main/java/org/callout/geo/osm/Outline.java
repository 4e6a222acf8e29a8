package org.callout.geo.osm;

import java.util.List;
import java.util.Optional;
import org.callout.geo.place.Position;

/** The corners of a building or an area. */
final class Outline {

    private Outline() {}

    /** The mean of the corners; the closing corner, named twice, counts once. Empty without a corner. */
    static Optional<Position> middle(List<Position> corners) {
        var distinct = corners.stream().distinct().toList();
        if (distinct.isEmpty()) {
            return Optional.empty();
        }
        double lon = distinct.stream().mapToDouble(Position::lon).sum() / distinct.size();
        double lat = distinct.stream().mapToDouble(Position::lat).sum() / distinct.size();
        return Optional.of(new Position(lon, lat));
    }
}
