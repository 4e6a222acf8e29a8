package org.callout.responder.readiness;

import java.util.List;

/** All chosen places of a volunteer; where hours of several fit, the first counts. */
public record ChosenPlaces(List<ChosenPlace> places) {

    public ChosenPlaces {
        places = places == null ? List.of() : List.copyOf(places);
    }
}
