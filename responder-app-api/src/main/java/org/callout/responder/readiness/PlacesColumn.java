package org.callout.responder.readiness;

import jakarta.persistence.Converter;
import org.callout.responder.json.JsonColumn;

/** Keeps chosen places as JSON. */
@Converter
class PlacesColumn extends JsonColumn<ChosenPlaces> {

    PlacesColumn() {
        super(ChosenPlaces.class);
    }
}
