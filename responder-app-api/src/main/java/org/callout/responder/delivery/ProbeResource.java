package org.callout.responder.delivery;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response.Status;
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

/** Test pushes to the caller's devices. */
@Path("/v1/me/devices/{deviceId}/test-pushes")
@Tag(name = "devices")
@RolesAllowed(Roles.RESPONDER)
class ProbeResource {

    private final Probes probes;
    private final CallingResponder caller;

    ProbeResource(Probes probes, CallingResponder caller) {
        this.probes = probes;
        this.caller = caller;
    }

    /** A test push that is on its way; the push carries the same id as {@code probe}. */
    @Schema(name = "TestPush")
    record TestPush(UUID id) {}

    @POST
    @Operation(operationId = "sendTestPush", summary = "Sends a push that only shows that pushes come")
    @APIResponse(
            responseCode = "201",
            description = "On its way",
            content = @Content(schema = @Schema(implementation = TestPush.class)))
    @APIResponse(responseCode = "404", description = "No such device of the caller's")
    @APIResponse(responseCode = "410", description = "Push no longer knows the device: register it anew")
    @APIResponse(responseCode = "429", description = "One was sent just now")
    @APIResponse(responseCode = "503", description = "The push service does not take it now")
    public Uni<RestResponse<TestPush>> send(@PathParam("deviceId") @Size(max = 100) String deviceId) {
        return caller.id().chain(responder -> probes.begin(responder, deviceId)).map(begun -> switch (begun) {
            case Probes.Begun.Sent(var id) -> RestResponse.status(RestResponse.Status.CREATED, new TestPush(id));
            case Probes.Begun.Unreachable() ->
                throw Problems.gone("Push no longer reaches this device: register it anew.", "UNREGISTERED");
            case Probes.Begun.NotNow(var reason) -> throw Problems.unavailable("The push was not taken: " + reason);
            case Probes.Begun.TooSoon() ->
                throw Problems.typed(
                        Refusal.TESTED_JUST_NOW,
                        HttpProblem.valueOf(Status.TOO_MANY_REQUESTS, "A test push was sent just now."));
            case Probes.Begun.NoDevice() -> throw Problems.notFound();
        });
    }

    @PUT
    @Path("/{id}/receipt")
    @Operation(operationId = "acknowledgeTestPush", summary = "Tells that a test push has come")
    @APIResponse(responseCode = "204", description = "Proven: pushes reach this device")
    @APIResponse(responseCode = "404", description = "No test push that this device waits for")
    public Uni<Void> acknowledge(@PathParam("deviceId") @Size(max = 100) String deviceId, @PathParam("id") UUID id) {
        return caller.id()
                .chain(responder -> probes.prove(responder, deviceId, id))
                .invoke(proven -> {
                    if (!proven) {
                        throw Problems.notFound();
                    }
                })
                .replaceWithVoid();
    }
}
