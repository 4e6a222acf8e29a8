package org.callout.responder.account;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.net.URI;
import org.callout.platform.identity.Caller;
import org.callout.platform.identity.Roles;
import org.callout.platform.problem.Problems;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Opens accounts. */
@Path("/v1/responders")
@Tag(name = "account")
class NewAccountResource {

    private final Accounts accounts;
    private final Caller caller;

    NewAccountResource(Accounts accounts, Caller caller) {
        this.accounts = accounts;
        this.caller = caller;
    }

    @POST
    @RolesAllowed(Roles.RESPONDER)
    @Operation(operationId = "openAccount", summary = "Opens the account of the token's subject")
    @APIResponse(
            responseCode = "201",
            description = "Opened",
            content = @Content(schema = @Schema(implementation = ResponderView.class)))
    @APIResponse(responseCode = "409", description = "The subject has an account already")
    public Uni<RestResponse<ResponderView>> open(@Valid @NotNull NewResponder request) {
        return accounts.open(caller.subject(), request.displayName(), request.toDescription())
                .map(opened -> opened.orElseThrow(() -> Problems.conflict("There is an account already: see /v1/me")))
                .map(view -> RestResponse.ResponseBuilder.<ResponderView>created(URI.create("/v1/me"))
                        .entity(view)
                        .build());
    }
}
