package org.callout.responder.readiness;

import jakarta.persistence.Converter;
import org.callout.responder.json.JsonColumn;

/** Keeps wishes as JSON. */
@Converter
class WishesColumn extends JsonColumn<CallWishes> {

    WishesColumn() {
        super(CallWishes.class);
    }
}
