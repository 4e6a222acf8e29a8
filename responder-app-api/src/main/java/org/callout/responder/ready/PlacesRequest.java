package org.callout.responder.ready;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.callout.platform.problem.Problems;
import org.callout.responder.readiness.ChosenPlace;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** All places that may stand in for a fix; where hours of several fit, the first counts. */
@Schema(name = "ChosenPlacesRequest")
record PlacesRequest(@NotNull @Size(max = 2) List<@Valid @NotNull PlaceJson> places) {

    List<ChosenPlace> toPlaces() {
        if (places.stream().map(PlaceJson::kind).distinct().count() < places.size())
            throw Problems.badRequest("places", "must be of different kinds");
        return places.stream().map(PlaceJson::toPlace).toList();
    }
}
