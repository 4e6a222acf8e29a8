package org.callout.dispatch.usage;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.time.Clock;
import java.util.List;
import org.callout.platform.identity.Caller;
import org.callout.platform.identity.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Who uses this service for the caller's organisation. */
@Path("/v1")
@Tag(name = "Organisation")
class UsageResource {

    private final ApiClients clients;
    private final Usage usage;
    private final Caller caller;
    private final Clock clock;

    UsageResource(ApiClients clients, Usage usage, Caller caller, Clock clock) {
        this.clients = clients;
        this.usage = usage;
        this.caller = caller;
        this.clock = clock;
    }

    @GET
    @Path("/staff")
    @RolesAllowed(Roles.ADMIN)
    @Operation(
            summary = "List the staff that has been seen, the last one first",
            description =
                    "Who they are and what they may do is the OIDC provider's to say; this is what their tokens said.")
    public Uni<List<ApiClients.StaffView>> staff() {
        return clients.listStaff(caller.getOrganisation());
    }

    @GET
    @Path("/api-clients")
    @RolesAllowed({Roles.COORDINATOR, Roles.CLINICAL_LEAD, Roles.ADMIN})
    @Operation(summary = "List the systems that have called with the role of a CAD, the last one first")
    public Uni<List<ApiClients.ClientView>> apiClients() {
        return clients.list(caller.getOrganisation(), clock.instant(), usage.usualLimit());
    }

    /**
     * How much a client may ask for.
     *
     * @param requestsAMinute of each process of this service; absent for what holds for everybody
     */
    @Schema(name = "ApiClientLimit")
    record LimitRequest(@Min(60) @Max(60_000) @Nullable Integer requestsAMinute) {}

    @PUT
    @Path("/api-clients/{client}/limit")
    @RolesAllowed(Roles.ADMIN)
    @Operation(
            summary = "Say how much a client may ask for in a minute",
            description = "Holds within seconds. What tells of incidents is never refused for it, and counted.")
    public Uni<Void> limit(String client, @NotNull @Valid LimitRequest request) {
        return clients.limit(caller, client, request.requestsAMinute(), clock.instant());
    }
}
