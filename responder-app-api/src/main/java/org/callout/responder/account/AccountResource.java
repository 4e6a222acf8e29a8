package org.callout.responder.account;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.callout.platform.identity.Roles;
import org.callout.responder.caller.CallingResponder;
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
    private final Applications applications;
    private final CallingResponder caller;

    AccountResource(Accounts accounts, Applications applications, CallingResponder caller) {
        this.accounts = accounts;
        this.applications = applications;
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
    @APIResponse(responseCode = "409", description = "Another version of the code of conduct is to be accepted")
    @APIResponse(responseCode = "422", description = "The code of conduct is not accepted")
    public Uni<ResponderView> apply(
            @PathParam("organisation") @Pattern(regexp = "[a-z0-9][a-z0-9-]{0,62}") String organisation,
            @Valid @Nullable MembershipApplication application) {
        return own(id ->
                applications.apply(id, organisation, application == null ? MembershipApplication.BARE : application));
    }

    @DELETE
    @Path("/memberships/{organisation}")
    @Operation(
            operationId = "leaveOrganisation",
            summary = "Leaves an organisation, or takes an application back",
            description = "What the organisation granted and the documents sent to it are erased.")
    @APIResponse(responseCode = "204", description = "Left, or was no member")
    @APIResponse(responseCode = "409", description = "The membership is suspended: its end is for the organisation")
    public Uni<Void> leave(
            @PathParam("organisation") @Pattern(regexp = "[a-z0-9][a-z0-9-]{0,62}") String organisation) {
        return caller.id().chain(id -> applications.leave(id, organisation));
    }

    private Uni<ResponderView> own(Function<UUID, Uni<Optional<ResponderView>>> use) {
        return caller.id().chain(use::apply).map(found -> found.orElseThrow(caller::hasNoAccountAnyMore));
    }
}
