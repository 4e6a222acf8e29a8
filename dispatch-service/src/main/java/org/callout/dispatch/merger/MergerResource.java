package org.callout.dispatch.merger;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import java.util.function.Supplier;
import org.callout.dispatch.view.CalloutReader;
import org.callout.dispatch.view.CalloutView;
import org.callout.geo.policy.CalloutKind;
import org.callout.platform.identity.Caller;
import org.callout.platform.identity.Roles;
import org.callout.platform.problem.Problems;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/** Several calls for one collapse: a coordinator says whether they are the same. */
@Path("/v1/incidents")
@RolesAllowed({Roles.COORDINATOR, Roles.CLINICAL_LEAD, Roles.ADMIN})
@Tag(name = "Incidents")
class MergerResource {

    private final Mergers mergers;
    private final CalloutReader reader;
    private final Caller caller;

    MergerResource(Mergers mergers, CalloutReader reader, Caller caller) {
        this.mergers = mergers;
        this.reader = reader;
        this.caller = caller;
    }

    @PUT
    @Path("/{id}/merger")
    @Operation(
            summary = "Makes an incident part of another one for the same collapse",
            description =
                    "Whoever was asked or is under way for it belongs to the survivor from then on: nobody is stood down,"
                            + " nobody is asked twice. It keeps its record and is closed as a duplicate. It can be undone for 10 minutes.")
    @APIResponse(
            responseCode = "200",
            description = "The survivor",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = CalloutView.class)))
    @APIResponse(responseCode = "409", description = "They cannot be merged; the detail tells why")
    public Uni<CalloutView> merge(@RestPath UUID id, @NotNull @Valid MergerRequest request) {
        return ofBoth(id, request.into(), () -> mergers.merge(id, request.into(), caller.displayName()))
                .chain(() -> get(request.into()));
    }

    @GET
    @Path("/{id}/merger")
    @Operation(summary = "What an incident was merged into, by whom, and until when that can be undone")
    @APIResponse(
            responseCode = "200",
            description = "The merger",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = MergerView.class)))
    @APIResponse(responseCode = "404", description = "It is one of its own")
    public Uni<MergerView> merger(@RestPath UUID id) {
        return get(id).chain(() -> mergers.find(id))
                .map(merger -> merger.map(MergerView::of).orElseThrow(Problems::notFound));
    }

    @DELETE
    @Path("/{id}/merger")
    @Operation(
            summary = "Makes two of one again",
            description =
                    "Whoever came with it goes back with it, as far as they have got by now. The reason is kept in both timelines.")
    @APIResponse(
            responseCode = "200",
            description = "The incident, open again",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = CalloutView.class)))
    @APIResponse(responseCode = "409", description = "It is too late, or the survivor is closed")
    public Uni<CalloutView> undo(@RestPath UUID id, @QueryParam("reason") @Size(max = 500) @Nullable String reason) {
        return get(id).chain(() -> mergers.find(id))
                .chain(merger -> merger.isEmpty()
                        ? get(id)
                        : mergers.undo(id, merger.get().intoId(), caller.displayName(), reason)
                                .invoke(MergerResource::check)
                                .chain(() -> get(id)));
    }

    @PUT
    @Path("/{id}/distinctions/{other}")
    @Operation(summary = "Says that two incidents are not about the same collapse")
    public Uni<CalloutView> tellApart(@RestPath UUID id, @RestPath UUID other) {
        return ofBoth(id, other, () -> mergers.tellApart(id, other, caller.displayName()));
    }

    @DELETE
    @Path("/{id}/distinctions/{other}")
    @Operation(summary = "Takes back that two incidents are not about the same collapse")
    public Uni<CalloutView> suspectAgain(@RestPath UUID id, @RestPath UUID other) {
        return ofBoth(id, other, () -> mergers.suspectAgain(id, other, caller.displayName()));
    }

    /** Does something to two incidents of the caller's organisation and shows how the first stands then. */
    private Uni<CalloutView> ofBoth(UUID id, UUID other, Supplier<Uni<Mergers.Effect>> command) {
        return get(id).chain(() -> get(other))
                .chain(command::get)
                .invoke(MergerResource::check)
                .chain(() -> get(id));
    }

    private Uni<CalloutView> get(UUID id) {
        return reader.find(caller.getOrganisation(), CalloutKind.INCIDENT, id)
                .map(view -> view.orElseThrow(Problems::notFound));
    }

    private static void check(Mergers.Effect effect) {
        if (effect instanceof Mergers.Effect.Refused refused) throw Problems.conflict(refused.why());
    }
}
