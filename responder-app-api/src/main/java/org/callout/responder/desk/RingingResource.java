package org.callout.responder.desk;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.callout.platform.identity.Caller;
import org.callout.platform.identity.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Whether the members of the caller's organisation can be reached. */
@Path("/v1/ringing")
@Tag(name = "desk")
@RolesAllowed({Roles.COORDINATOR, Roles.CLINICAL_LEAD, Roles.ADMIN})
class RingingResource {

    private final Ringing ringing;
    private final Caller caller;

    RingingResource(Ringing ringing, Caller caller) {
        this.ringing = ringing;
        this.caller = caller;
    }

    @GET
    @Operation(
            operationId = "countRinging",
            summary = "How many of those on duty have a phone that provably rings, and how old the proofs are")
    @APIResponse(responseCode = "200", description = "Counted at this moment")
    public Uni<RingingView> count() {
        return ringing.count(caller.getOrganisation());
    }
}
