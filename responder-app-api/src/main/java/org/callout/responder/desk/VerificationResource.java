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

/** The verification desk of the caller's organisation. */
@Path("/v1/verifications")
@Tag(name = "desk")
@RolesAllowed({Roles.COORDINATOR, Roles.CLINICAL_LEAD, Roles.ADMIN})
class VerificationResource {

    private final VerificationQueueReader queue;
    private final Caller caller;

    VerificationResource(VerificationQueueReader queue, Caller caller) {
        this.queue = queue;
        this.caller = caller;
    }

    @GET
    @Operation(
            operationId = "listVerifications",
            summary = "Qualifications whose documents wait to be looked at, the most urgent first")
    @APIResponse(responseCode = "200", description = "What waits; each is decided on at its member's qualification")
    public Uni<VerificationQueue> list() {
        return queue.read(Staff.of(caller));
    }
}
