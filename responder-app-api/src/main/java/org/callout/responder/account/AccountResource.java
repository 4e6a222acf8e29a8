package org.callout.responder.account;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.callout.platform.identity.Roles;
import org.callout.responder.caller.CallingResponder;
import org.callout.responder.membership.QualificationCode;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** A volunteer's own account. */
@Path("/v1/me")
@Tag(name = "account")
@RolesAllowed(Roles.RESPONDER)
class AccountResource {

    private final Accounts accounts;
    private final CallingResponder caller;

    AccountResource(Accounts accounts, CallingResponder caller) {
        this.accounts = accounts;
        this.caller = caller;
    }

    @GET
    @Operation(operationId = "getMe", summary = "The caller's account, memberships, availability, last fix and devices")
    @APIResponse(responseCode = "200", description = "The account")
    @APIResponse(responseCode = "404", description = "The subject has no account yet")
    public Uni<ResponderView> me() {
        return own(accounts::find);
    }

    @PATCH
    @Operation(operationId = "describeMe", summary = "Changes what is given and leaves the rest")
    @APIResponse(responseCode = "200", description = "Changed")
    public Uni<ResponderView> describe(@Valid @NotNull ResponderChange request) {
        return own(id -> accounts.describe(id, request.toDescription()));
    }

    @PUT
    @Path("/availability")
    @Operation(
            operationId = "setAvailability",
            summary = "On duty or not, until when paused, and at what hours of the day never")
    @APIResponse(responseCode = "200", description = "Set")
    public Uni<ResponderView> beAvailable(@Valid @NotNull AvailabilityRequest request) {
        return own(id -> accounts.beAvailable(id, request.checked()));
    }

    @PUT
    @Path("/memberships/{organisation}")
    @Operation(operationId = "applyForMembership", summary = "Applies to an organisation; what it has granted stays")
    @APIResponse(responseCode = "200", description = "Applied, or a member already")
    public Uni<ResponderView> apply(
            @PathParam("organisation") @Pattern(regexp = "[a-z0-9][a-z0-9-]{0,62}") String organisation,
            @Valid @Nullable MembershipApplication application) {
        var claims = application == null ? Set.<QualificationCode>of() : application.claimed();
        return own(id -> accounts.apply(id, organisation, claims));
    }

    private Uni<ResponderView> own(Function<UUID, Uni<Optional<ResponderView>>> use) {
        return caller.id().chain(use::apply).map(found -> found.orElseThrow(caller::hasNoAccountAnyMore));
    }
}
