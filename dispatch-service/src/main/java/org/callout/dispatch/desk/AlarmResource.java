package org.callout.dispatch.desk;

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
import java.util.UUID;
import org.callout.dispatch.alarm.AlarmOwners.Keeper;
import org.callout.platform.identity.Caller;
import org.callout.platform.identity.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/** What somebody at a desk has to see to, and who does. */
@Path("/v1/alarms")
@RolesAllowed({Roles.COORDINATOR, Roles.CLINICAL_LEAD, Roles.ADMIN})
@Tag(name = "Alarms")
class AlarmResource {

    private final AlarmReader reader;
    private final AlarmHistory history;
    private final AlarmDesk desk;
    private final AlarmLimits limits;
    private final Caller caller;

    AlarmResource(AlarmReader reader, AlarmHistory history, AlarmDesk desk, AlarmLimits limits, Caller caller) {
        this.reader = reader;
        this.history = history;
        this.desk = desk;
        this.limits = limits;
        this.caller = caller;
    }

    /** @param to subject of a colleague who is at a desk now */
    record HandOverRequest(@NotBlank @Size(max = 200) String to) {}

    /** @param note what became of it */
    record AlarmResolution(@NotBlank @Size(max = 500) String note) {}

    @GET
    @RolesAllowed({Roles.COORDINATOR, Roles.CLINICAL_LEAD, Roles.ADMIN, Roles.WALL})
    @Operation(summary = "The alarms that stand, the gravest first, and who is at the desk")
    public Uni<AlarmBoard> list() {
        boolean named = caller.has(Roles.COORDINATOR) || caller.has(Roles.CLINICAL_LEAD) || caller.has(Roles.ADMIN);
        return reader.read(caller.getOrganisation(), named);
    }

    @GET
    @Path("/of-callout/{calloutId}")
    @Operation(
            summary = "The alarms that a callout has or had, the oldest first, and who did what about them",
            description = "None of a callout that is not the caller's organisation's.")
    public Uni<List<PastAlarm>> ofCallout(@RestPath UUID calloutId) {
        return history.read(caller.getOrganisation(), calloutId);
    }

    @PUT
    @Path("/{id}/owner")
    @Operation(
            summary = "The caller sees to an alarm",
            description =
                    "Also when it was offered to them, or whoever has it has not been at a desk for 45 s. Of two who reach"
                            + " for it at once exactly one has it.")
    @APIResponse(responseCode = "204", description = "It is theirs, now or before")
    @APIResponse(responseCode = "409", description = "Somebody else sees to it; the detail says who")
    public Uni<Void> take(@RestPath UUID id) {
        return desk.take(keeper(), id);
    }

    @DELETE
    @Path("/{id}/owner")
    @Operation(summary = "The caller sees to an alarm no more; it waits as if it were new")
    @APIResponse(responseCode = "204", description = "Nobody's")
    @APIResponse(responseCode = "409", description = "It is not theirs")
    public Uni<Void> release(@RestPath UUID id) {
        return desk.release(keeper(), id);
    }

    @PUT
    @Path("/{id}/offer")
    @Operation(summary = "Asks a colleague to take an alarm over; it stays the caller's until they do")
    @APIResponse(responseCode = "204", description = "Asked")
    @APIResponse(responseCode = "409", description = "It is not the caller's to offer")
    @APIResponse(responseCode = "422", description = "The colleague is not at a desk now")
    public Uni<Void> offer(@RestPath UUID id, @NotNull @Valid HandOverRequest request) {
        return desk.offer(keeper(), id, request.to());
    }

    @PUT
    @Path("/{id}/resolution")
    @Operation(summary = "Says that an alarm of the caller's is over, and how")
    @APIResponse(responseCode = "204", description = "Over")
    @APIResponse(responseCode = "409", description = "It is not the caller's to end")
    public Uni<Void> resolve(@RestPath UUID id, @NotNull @Valid AlarmResolution request) {
        return desk.resolve(keeper(), id, request.note());
    }

    @DELETE
    @Path("/{id}/resolution")
    @Operation(summary = "Takes back that an alarm is over; the caller sees to it then")
    @APIResponse(responseCode = "204", description = "It stands")
    @APIResponse(responseCode = "409", description = "What it was raised for is so no more")
    public Uni<Void> reopen(@RestPath UUID id) {
        return desk.reopen(keeper(), id);
    }

    @PUT
    @Path("/hand-over")
    @Operation(summary = "Asks a colleague to take over all that the caller sees to, as at the end of a shift")
    @APIResponse(responseCode = "204", description = "Asked")
    @APIResponse(responseCode = "422", description = "The colleague is not at a desk now")
    public Uni<Void> offerAll(@NotNull @Valid HandOverRequest request) {
        return desk.offerAll(keeper(), request.to());
    }

    @PUT
    @Path("/hand-over/acceptance")
    @Operation(summary = "Takes over all that was offered to the caller")
    @APIResponse(responseCode = "204", description = "Theirs")
    public Uni<Void> acceptAll() {
        return desk.acceptAll(keeper());
    }

    @GET
    @Path("/settings")
    @Operation(summary = "How long an alarm may wait, and who is told then")
    public Uni<AlarmSettings> settings() {
        return limits.get(caller.getOrganisation());
    }

    @PUT
    @Path("/settings")
    @RolesAllowed({Roles.CLINICAL_LEAD, Roles.ADMIN})
    @Operation(summary = "Says how long an alarm may wait, and who is told then")
    public Uni<AlarmSettings> say(@NotNull @Valid AlarmSettings settings) {
        return limits.put(keeper(), settings).replaceWith(settings);
    }

    private Keeper keeper() {
        return new Keeper(caller.getOrganisation(), caller.subject(), caller.displayName());
    }
}
