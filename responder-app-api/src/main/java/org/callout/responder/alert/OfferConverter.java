package org.callout.responder.alert;

import jakarta.persistence.Converter;
import org.callout.responder.json.JsonColumn;
import org.callout.responder.offer.Offer;

/** Keeps an offer as the JSON that it was told in. */
@Converter
class OfferConverter extends JsonColumn<Offer> {

    OfferConverter() {
        super(Offer.class);
    }
}
