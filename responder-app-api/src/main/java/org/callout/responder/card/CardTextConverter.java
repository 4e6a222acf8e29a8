package org.callout.responder.card;

import jakarta.persistence.Converter;
import org.callout.responder.json.JsonColumn;

/** Keeps a card's text whole, as it was approved. */
@Converter
class CardTextConverter extends JsonColumn<CardText> {

    CardTextConverter() {
        super(CardText.class);
    }
}
