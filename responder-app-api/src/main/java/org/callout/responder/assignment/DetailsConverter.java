package org.callout.responder.assignment;

import jakarta.persistence.Converter;
import org.callout.responder.json.JsonColumn;

/** Keeps the details of a running assignment as the JSON that they were told in. */
@Converter
class DetailsConverter extends JsonColumn<AssignmentDetails> {

    DetailsConverter() {
        super(AssignmentDetails.class);
    }
}
