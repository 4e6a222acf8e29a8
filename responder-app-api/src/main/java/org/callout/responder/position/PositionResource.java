package org.callout.responder.position;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.time.Clock;
import org.callout.platform.identity.Roles;
import org.callout.platform.problem.Problems;
import org.callout.responder.caller.CallingResponder;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** The caller's position. */
@Path(PositionResource.PATH)
@Tag(name = "position")
@RolesAllowed(Roles.RESPONDER)
class PositionResource {

    static final String PATH = "/v1/me/position";

    private final Discretion discretion;
    private final PositionPublisher publisher;
    private final CallingResponder caller;
    private final Clock clock;

    PositionResource(Discretion discretion, PositionPublisher publisher, CallingResponder caller, Clock clock) {
        this.discretion = discretion;
        this.publisher = publisher;
        this.caller = caller;
        this.clock = clock;
    }

    @PUT
    @Operation(
            operationId = "putPosition",
            summary = "Where the caller is; the newest fix counts. Coarsened as chosen, unless there is an assignment")
    @APIResponse(responseCode = "202", description = "Taken: it is safe and on its way")
    @APIResponse(
            responseCode = "422",
            description = "The fix is from the future or more than a day old: the phone's clock is wrong")
    @APIResponse(responseCode = "503", description = "Not taken: send a newer fix in a while")
    public Uni<RestResponse<Void>> put(@Valid @NotNull PositionRequest request) {
        request.complaintAboutTime(clock.instant()).ifPresent(complaint -> {
            throw Problems.unprocessable("at", complaint);
        });
        return caller.id()
                .map(request::of)
                .chain(discretion::told)
                .chain(publisher::publish)
                .onFailure(PositionPublisher.NotTakenException.class)
                .transform(failure -> Problems.unavailable("Positions cannot be taken at the moment"))
                .replaceWith(RestResponse.accepted());
    }
}
