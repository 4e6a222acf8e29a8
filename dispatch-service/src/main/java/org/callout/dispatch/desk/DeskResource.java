package org.callout.dispatch.desk;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import org.callout.dispatch.alarm.AlarmOwners.Keeper;
import org.callout.platform.identity.Caller;
import org.callout.platform.identity.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Whether somebody is at the desk. */
@Path("/v1/desk")
@RolesAllowed({Roles.COORDINATOR, Roles.CLINICAL_LEAD, Roles.ADMIN})
@Tag(name = "Alarms")
class DeskResource {

    private final Desks desks;
    private final Caller caller;

    DeskResource(Desks desks, Caller caller) {
        this.desks = desks;
        this.caller = caller;
    }

    /** @param unattended whether alarms are to go out at once, whoever may be there */
    record DeskRequest(boolean unattended) {}

    @PUT
    @Path("/presence")
    @Operation(
            summary = "The caller is at a desk",
            description = "To be said every 15 s; whoever is silent for 45 s is not there.")
    public Uni<DeskView> here() {
        return desks.seen(keeper()).chain(() -> desks.view(caller.getOrganisation()));
    }

    @DELETE
    @Path("/presence")
    @Operation(summary = "The caller leaves the desk")
    public Uni<Void> leave() {
        return desks.gone(keeper());
    }

    @PUT
    @Path("/unattended")
    @Operation(summary = "Says that nobody will be at the desk, or that somebody is again")
    public Uni<DeskView> leaveAlone(@NotNull @Valid DeskRequest request) {
        return desks.leave(keeper(), request.unattended()).chain(() -> desks.view(caller.getOrganisation()));
    }

    private Keeper keeper() {
        return new Keeper(caller.getOrganisation(), caller.subject(), caller.displayName());
    }
}
