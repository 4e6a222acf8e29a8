package org.callout.dispatch.fairness;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import org.callout.platform.identity.Caller;
import org.callout.platform.identity.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** How fairly the caller's organisation asks. */
@Path("/v1/fairness")
@RolesAllowed({Roles.COORDINATOR, Roles.CLINICAL_LEAD, Roles.ADMIN})
@Tag(name = "Reports")
class FairnessResource {

    private static final int MOST_DAYS = 366;

    private final FairnessReader reader;
    private final Caller caller;

    FairnessResource(FairnessReader reader, Caller caller) {
        this.reader = reader;
        this.caller = caller;
    }

    @GET
    @Operation(summary = "Who of the organisation's active members was asked how often, and who never")
    public Uni<Fairness> read(
            @Parameter(description = "How many days back")
                    @QueryParam("days")
                    @DefaultValue("30")
                    @Min(1)
                    @Max(MOST_DAYS)
                    int days) {
        return reader.read(caller.getOrganisation(), days);
    }
}
