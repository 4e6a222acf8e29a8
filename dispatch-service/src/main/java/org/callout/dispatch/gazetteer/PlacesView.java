package org.callout.dispatch.gazetteer;

import java.util.List;
import org.callout.geo.gazetteer.FoundPlace;

/**
 * Places that fit what was typed, best first.
 *
 * @param addresses whether the region's are known; until then only whole plus codes are found
 */
record PlacesView(AddressState addresses, List<PlaceView> items) {

    /**
     * One of them; degrees WGS84.
     *
     * @param accuracyMetres radius in which all lies that is called so; 0 for a house
     */
    record PlaceView(FoundPlace.Kind kind, String label, double lon, double lat, double accuracyMetres) {

        static PlaceView of(FoundPlace place) {
            return new PlaceView(
                    place.kind(),
                    place.label(),
                    place.position().lon(),
                    place.position().lat(),
                    place.accuracy().metres());
        }

        @Override
        public String toString() {
            return "PlaceView[redacted]";
        }
    }
}
