package org.callout.responder.ready;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.callout.platform.identity.Roles;
import org.callout.responder.caller.CallingResponder;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** When, where and for what the caller wants to be asked. */
@Path("/v1/me/readiness")
@Tag(name = "readiness")
@RolesAllowed(Roles.RESPONDER)
class ReadinessResource {

    private final ReadinessDesk desk;
    private final CallingResponder caller;

    ReadinessResource(ReadinessDesk desk, CallingResponder caller) {
        this.desk = desk;
        this.caller = caller;
    }

    @GET
    @Operation(operationId = "getReadiness", summary = "When, where and for what the caller wants to be asked")
    @APIResponse(responseCode = "200", description = "As set, and what is true at this moment")
    public Uni<ReadinessView> get() {
        return own(desk::find);
    }

    @PUT
    @Path("/hours")
    @Operation(
            operationId = "setDutyHours",
            summary = "The hours of a week on duty; they count from now on, until the switch overrides them")
    @APIResponse(responseCode = "200", description = "Set")
    public Uni<ReadinessView> follow(@Valid @NotNull HoursRequest request) {
        return own(id -> desk.follow(id, IntervalJson.toHours(request.hours())));
    }

    @PUT
    @Path("/places")
    @Operation(
            operationId = "choosePlaces",
            summary = "The places from which to be asked when the last position is missing or too old")
    @APIResponse(responseCode = "200", description = "Set")
    public Uni<ReadinessView> choosePlaces(@Valid @NotNull PlacesRequest request) {
        var places = request.toPlaces();
        return own(id -> desk.change(id, readiness -> readiness.choosePlaces(places)));
    }

    @PUT
    @Path("/calls")
    @Operation(operationId = "wishForCalls", summary = "Which kinds of call, how far off and how many a week")
    @APIResponse(responseCode = "200", description = "Set")
    public Uni<ReadinessView> wish(@Valid @NotNull WishesRequest request) {
        return own(id -> desk.change(id, readiness -> readiness.wish(request.toWishes())));
    }

    @PUT
    @Path("/location")
    @Operation(
            operationId = "setWaitingPrecision",
            summary = "How exactly to be known while waiting; from accepting a call to its end, exactly")
    @APIResponse(responseCode = "200", description = "Set")
    public Uni<ReadinessView> beKnownTo(@Valid @NotNull LocationRequest request) {
        return own(id -> desk.change(id, readiness -> readiness.beKnownTo(request.precision())));
    }

    private Uni<ReadinessView> own(Function<UUID, Uni<Optional<ReadinessView>>> use) {
        return caller.id().chain(use::apply).map(found -> found.orElseThrow(caller::hasNoAccountAnyMore));
    }
}
