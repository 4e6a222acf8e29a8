package org.callout.responder.assignment;

import jakarta.persistence.Converter;
import org.callout.responder.json.JsonColumn;

/** Keeps the details of a running assignment as the JSON that they were told in. */
@Converter
public class DetailsConverter extends JsonColumn<AssignmentDetails> {

    public DetailsConverter() {
        super(AssignmentDetails.class);
    }
}
