package org.callout.platform.lockout;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.util.List;
import org.callout.platform.identity.Caller;
import org.callout.platform.identity.Roles;
import org.callout.platform.identity.Worker;
import org.callout.platform.problem.Problems;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Whom the caller's organisation has locked out of this service. Each service has doors of its own. */
@Path("/v1/lockouts")
@Tag(name = "Organisation")
public class LockoutResource {

    private final LockoutTable table;
    private final Doors doors;
    private final Caller caller;

    LockoutResource(LockoutTable table, Doors doors, Caller caller) {
        this.table = table;
        this.doors = doors;
        this.caller = caller;
    }

    /**
     * Why, and whom.
     *
     * @param name what people call them
     */
    @Schema(name = "LockoutRequest")
    public record Request(
            @NotBlank @Size(max = 200) String name,

            @NotBlank @Size(max = 500) String reason) {}

    @GET
    @RolesAllowed({Roles.COORDINATOR, Roles.CLINICAL_LEAD, Roles.ADMIN})
    @Operation(
            summary = "List whom the organisation has locked out, what holds first",
            description = "500 at most. Systems are told to everybody at the desk, people to administrators.")
    public Uni<List<LockoutView>> list() {
        boolean ofPeople = caller.has(Roles.ADMIN);
        return table.of(caller.getOrganisation())
                .map(all -> all.stream()
                        .filter(each -> ofPeople || each.kind() == Worker.Kind.CLIENT)
                        .toList());
    }

    @PUT
    @Path("/{kind}/{who}")
    @RolesAllowed(Roles.ADMIN)
    @Operation(
            summary = "Lock one of the staff, or one system, out of this service",
            description = "Holds within seconds, until it is lifted. Calls about incidents are refused, too. Again is"
                    + " harmless. What somebody does for themselves as a volunteer goes on.")
    @APIResponse(responseCode = "204", description = "Locked out")
    @APIResponse(responseCode = "409", description = "Nobody locks themselves out")
    public Uni<Void> lock(Worker.Kind kind, @Size(max = 255) String who, @NotNull @Valid Request request) {
        if (kind == Worker.Kind.STAFF && who.equals(caller.subject()))
            throw Problems.conflict("Nobody locks themselves out; another administrator may.");
        return table.lock(caller, door(kind, who), request.name(), request.reason())
                .chain(doors::read);
    }

    @DELETE
    @Path("/{kind}/{who}")
    @RolesAllowed(Roles.ADMIN)
    @Operation(
            summary = "Let somebody, or a system, in again",
            description = "Holds within seconds. Again is harmless.")
    @APIResponse(responseCode = "204", description = "Their token counts again")
    public Uni<Void> lift(Worker.Kind kind, @Size(max = 255) String who) {
        return table.lift(caller, door(kind, who)).chain(doors::read);
    }

    private Door door(Worker.Kind kind, String who) {
        return new Door(caller.getOrganisation(), kind, who);
    }
}
