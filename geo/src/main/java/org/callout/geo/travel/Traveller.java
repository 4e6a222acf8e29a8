package org.callout.geo.travel;

import java.util.Set;
import java.util.UUID;
import org.callout.geo.place.Position;

/**
 * Somebody who could come.
 *
 * @param modes those at hand; the quickest is taken; empty means that nobody can come
 */
public record Traveller(UUID id, Position from, Set<TravelMode> modes) {

    public Traveller {
        modes = Set.copyOf(modes);
    }
}
