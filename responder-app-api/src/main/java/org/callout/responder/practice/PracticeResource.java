package org.callout.responder.practice;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.callout.platform.identity.Roles;
import org.callout.platform.problem.Problems;
import org.callout.responder.caller.CallingResponder;
import org.callout.responder.refusal.Refusal;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Training on the caller's own request. */
@Path("/v1/me/practice-alerts")
@Tag(name = "practice")
@RolesAllowed(Roles.RESPONDER)
class PracticeResource {

    private final Practice practice;
    private final CallingResponder caller;

    PracticeResource(Practice practice, CallingResponder caller) {
        this.practice = practice;
        this.caller = caller;
    }

    /**
     * A training alert that is on its way.
     *
     * @param alertId under which it comes, like any other
     */
    @Schema(name = "PracticeAlert")
    record PracticeAlert(UUID alertId) {}

    @POST
    @Operation(
            operationId = "practise",
            summary = "Alerts the caller for training",
            description =
                    "It comes the way of a real alert and is marked as practice; nobody is in danger and nobody else hears of it.")
    @APIResponse(
            responseCode = "201",
            description = "On its way",
            content = @Content(schema = @Schema(implementation = PracticeAlert.class)))
    @APIResponse(responseCode = "409", description = "There is a call, or training, already")
    @APIResponse(responseCode = "429", description = "Practised just now; Retry-After says when again")
    public Uni<RestResponse<PracticeAlert>> practise() {
        return caller.id().chain(practice::request).map(request -> switch (request) {
            case Practice.Request.Begun(var alertId) ->
                RestResponse.status(RestResponse.Status.CREATED, new PracticeAlert(alertId));
            case Practice.Request.Busy() ->
                throw Problems.typed(
                        Refusal.ON_A_CALL,
                        Problems.conflict("There is a call already: training waits until it is over."));
            case Practice.Request.TooSoon(var after) ->
                throw Problems.typed(
                        Refusal.PRACTISED_JUST_NOW, Problems.tooMany("You have practised just now.", after));
        });
    }
}
