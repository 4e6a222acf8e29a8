package org.callout.geo.policy;

import java.util.List;
import org.callout.geo.place.Position;

/**
 * An area by its border.
 *
 * @param name as coordinators know it
 * @param border at least three corners in either direction; the last one is joined to the first
 */
public record Geofence(String name, List<Position> border) {

    public Geofence {
        border = List.copyOf(border);
        if (border.size() < 3) throw new IllegalArgumentException("border must have at least 3 corners");
    }

    /** Whether the place lies inside, by counting how often a line eastwards crosses the border; not for areas across 180°. */
    public boolean contains(Position place) {
        boolean inside = false;
        Position from = border.getLast();
        for (Position to : border) {
            boolean spans = from.lat() > place.lat() != to.lat() > place.lat();
            if (spans && place.lon() < lonAt(place.lat(), from, to)) inside = !inside;
            from = to;
        }
        return inside;
    }

    private static double lonAt(double lat, Position from, Position to) {
        return from.lon() + (lat - from.lat()) / (to.lat() - from.lat()) * (to.lon() - from.lon());
    }
}
