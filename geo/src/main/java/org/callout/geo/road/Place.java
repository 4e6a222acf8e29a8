package org.callout.geo.road;

import org.callout.geo.travel.TravelMode;
import org.jspecify.annotations.Nullable;

/**
 * Where a position touches the streets, mode by mode; null where the mode has none near enough.
 *
 * @param cell the position's own, see {@link PlaceCache}
 */
record Place(
        long cell,
        @Nullable OnRoad foot,
        @Nullable OnRoad bike,
        @Nullable OnRoad car) {

    /** Whether there are road data at all: with none a straight line has to do. */
    boolean isOnRoad() {
        return foot != null || bike != null || car != null;
    }

    @Nullable
    OnRoad on(TravelMode mode) {
        return switch (mode) {
            case FOOT -> foot;
            case BIKE -> bike;
            case CAR -> car;
        };
    }
}
