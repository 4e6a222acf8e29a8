package org.callout.dispatch.gazetteer;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import org.callout.geo.place.Position;
import org.callout.platform.identity.Roles;
import org.callout.platform.problem.Problems;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Where something is that a caller names. */
@Path("/v1/places")
@Tag(name = "Places")
class PlaceResource {

    private final PlaceSearch search;

    PlaceResource(PlaceSearch search) {
        this.search = search;
    }

    @GET
    @RolesAllowed({Roles.COORDINATOR, Roles.CLINICAL_LEAD, Roles.ADMIN})
    @Operation(
            summary = "Finds addresses, streets and plus codes of the region as one types",
            description =
                    "Words in any order, the last perhaps unfinished, the usual slips forgiven. A short plus code is read"
                            + " near the place named beside it, or else near `near`.")
    public PlacesView search(
            @QueryParam("q") @NotBlank @Size(max = 100) String q,
            @QueryParam("near") @Nullable String near,
            @QueryParam("limit") @DefaultValue("10") @Min(1) @Max(20) int limit) {
        return search.search(q, near == null ? null : position(near), limit);
    }

    private static Position position(String near) {
        return Position.parse(near).orElseThrow(() -> Problems.badQuery("near", "must be lon,lat in degrees"));
    }
}
