package org.callout.responder.telephone;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import org.callout.platform.identity.Roles;
import org.callout.platform.problem.Problems;
import org.callout.responder.caller.CallingResponder;
import org.callout.responder.refusal.Refusal;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Whether the caller's telephone is told of alerts. */
@Path("/v1/me/telephone")
@Tag(name = "devices")
@RolesAllowed(Roles.RESPONDER)
class TelephoneResource {

    private final Telephones telephones;
    private final CallingResponder caller;

    TelephoneResource(Telephones telephones, CallingResponder caller) {
        this.telephones = telephones;
        this.caller = caller;
    }

    @GET
    @Operation(operationId = "getTelephone", summary = "Whether texts and calls tell the caller of alerts")
    @APIResponse(responseCode = "200", description = "As chosen, where the number is confirmed")
    public Uni<TelephoneView> get() {
        return caller.id().chain(telephones::view);
    }

    @PUT
    @Operation(
            operationId = "chooseTelephone",
            summary = "Wants texts or calls of alerts, or no more",
            description =
                    "At once for who has no app; else when the app has not said within seconds that it has an alert.")
    @APIResponse(responseCode = "200", description = "Chosen")
    @APIResponse(responseCode = "409", description = "There is no confirmed number")
    public Uni<TelephoneView> choose(@Valid @NotNull TelephoneWish wish) {
        return caller.id().chain(responder -> telephones.wish(responder, wish)).invoke(view -> {
            if (!view.confirmed() && (wish.sms() || wish.voice())) {
                throw Problems.typed(
                        Refusal.NUMBER_UNCONFIRMED,
                        Problems.conflict("Confirm your number first: only a number that is yours is told of alerts."));
            }
        });
    }
}
