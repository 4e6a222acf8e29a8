package org.callout.dispatch.presence;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonFormat;
import java.util.List;

/** What a message on {@code responder.position} tells: one fix, or an array of those that left together. */
record ResponderPositions(List<ResponderPosition> all) {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    ResponderPositions(
            @JsonFormat(with = JsonFormat.Feature.ACCEPT_SINGLE_VALUE_AS_ARRAY) List<ResponderPosition> all) {
        // Refuses null, as which an absent fix comes.
        this.all = List.copyOf(all);
    }
}
