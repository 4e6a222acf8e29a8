package org.callout.responder.assignment;

import jakarta.persistence.Converter;
import org.callout.responder.json.JsonColumn;

@Converter
class DetailsConverter extends JsonColumn<AssignmentDetails> {

    DetailsConverter() {
        super(AssignmentDetails.class);
    }
}
