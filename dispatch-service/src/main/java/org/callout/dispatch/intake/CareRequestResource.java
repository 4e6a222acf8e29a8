package org.callout.dispatch.intake;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.callout.dispatch.contact.ContactDesk;
import org.callout.dispatch.contact.MessageRequest;
import org.callout.dispatch.contact.MessageView;
import org.callout.dispatch.view.CalloutPage;
import org.callout.dispatch.view.CalloutView;
import org.callout.dispatch.view.MatchView;
import org.callout.geo.policy.CalloutKind;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Planned care: the same verbs as incidents, by the same engine with its own policies. */
@Path(CareRequestResource.PATH)
@RolesAllowed({"cad", "coordinator", "clinical-lead", "admin"})
@Tag(name = "Care requests")
class CareRequestResource {

    static final String PATH = "/v1/care-requests";

    private final CalloutDesk desk;
    private final ContactDesk contact;
    private final BodyHash bodyHash;
    private final Clock clock;

    CareRequestResource(CalloutDesk desk, ContactDesk contact, BodyHash bodyHash, Clock clock) {
        this.desk = desk;
        this.contact = contact;
        this.bodyHash = bodyHash;
        this.clock = clock;
    }

    @POST
    @Operation(
            summary = "Asks for care",
            description = "The reference names one care request for ever, as for incidents.")
    @APIResponse(
            responseCode = "201",
            description = "Taken in",
            content = @Content(schema = @Schema(implementation = CalloutView.class)))
    @APIResponse(
            responseCode = "200",
            description = "Known before",
            content = @Content(schema = @Schema(implementation = CalloutView.class)))
    @APIResponse(responseCode = "409", description = "Known with another body at this revision")
    @APIResponse(responseCode = "410", description = "A higher revision of what is closed; `outcome` tells how")
    public Uni<Response> raise(@NotNull @Valid CareRequest request) {
        return desk.receive(PATH, request.toRequest(bodyHash.of(request)), request::revise);
    }

    @GET
    @RolesAllowed({"cad", "coordinator", "clinical-lead", "admin", "wall"})
    @Operation(summary = "Lists care requests, newest first, or nearest first around a place")
    public Uni<CalloutPage> list(
            @QueryParam("state") @Nullable String state,
            @QueryParam("near") @Nullable String near,
            @QueryParam("q") @Size(max = 100) @Nullable String q,
            @QueryParam("cursor") @Size(max = 64) @Nullable String cursor,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(200) int limit) {
        return desk.list(CalloutKind.CARE_REQUEST, state, near, q, cursor, limit);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({"cad", "coordinator", "clinical-lead", "admin", "wall"})
    @Operation(summary = "Everything about a care request")
    public Uni<CalloutView> get(@RestPath UUID id) {
        return desk.get(CalloutKind.CARE_REQUEST, id);
    }

    @GET
    @Path("/{id}/match")
    @Operation(summary = "Why each wave went to whom it went")
    public Uni<MatchView> match(@RestPath UUID id) {
        return desk.match(CalloutKind.CARE_REQUEST, id);
    }

    @PATCH
    @Path("/{id}")
    @Operation(
            summary = "Corrects a care request",
            description =
                    "Whatever is absent stays as it was, within location, preferences and person too; an empty text takes"
                            + " the known one away. A window and a scene are said whole.")
    @APIResponse(
            responseCode = "200",
            description = "Corrected",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = CalloutView.class)))
    @APIResponse(
            responseCode = "409",
            description = "Somebody else has changed the same since `version`; `changed` tells what, who and when")
    @APIResponse(responseCode = "410", description = "It is closed; `outcome` tells how")
    public Uni<CalloutView> correct(@RestPath UUID id, @NotNull @Valid CareCorrection correction) {
        Instant now = clock.instant();
        if (correction.setsWindowThatIsOver(now)) throw CalloutDesk.windowOver();
        return desk.correct(
                CalloutKind.CARE_REQUEST,
                id,
                correction.version(),
                correction.reason(),
                known -> correction.applyTo(known, now));
    }

    @PUT
    @Path("/{id}/closure")
    @Operation(summary = "Closes a care request")
    public Uni<CalloutView> close(@RestPath UUID id, @NotNull @Valid ClosureRequest request) {
        return desk.close(CalloutKind.CARE_REQUEST, id, request);
    }

    @PUT
    @Path("/{id}/override")
    @RolesAllowed("clinical-lead")
    @Operation(summary = "Alerts for a withheld care request; a clinical lead answers for it")
    public Uni<CalloutView> override(@RestPath UUID id, @NotNull @Valid ReasonRequest request) {
        return desk.override(CalloutKind.CARE_REQUEST, id, request);
    }

    @PUT
    @Path("/{id}/assignments/{assignmentId}/release")
    @Operation(summary = "Lets somebody assigned go")
    public Uni<CalloutView> release(
            @RestPath UUID id, @RestPath UUID assignmentId, @NotNull @Valid ReasonRequest request) {
        return desk.release(CalloutKind.CARE_REQUEST, id, assignmentId, request);
    }

    @GET
    @Path("/{id}/messages")
    @RolesAllowed({"coordinator", "clinical-lead", "admin"})
    @Operation(summary = "What was written about a care request, oldest first, 200 at most; erased within a day")
    public Uni<List<MessageView>> messages(@RestPath UUID id) {
        return contact.list(CalloutKind.CARE_REQUEST, id);
    }

    @POST
    @Path("/{id}/messages")
    @RolesAllowed({"coordinator", "clinical-lead", "admin"})
    @Operation(summary = "Writes to one or all who are assigned to a care request")
    @APIResponse(
            responseCode = "201",
            description = "Told; under the same id again, told once",
            content = @Content(schema = @Schema(implementation = MessageView.class)))
    @APIResponse(responseCode = "409", description = "Something else was written under that id")
    @APIResponse(responseCode = "410", description = "Nobody is under way who could read it")
    public Uni<RestResponse<MessageView>> write(@RestPath UUID id, @NotNull @Valid MessageRequest request) {
        return contact.write(CalloutKind.CARE_REQUEST, id, request);
    }

    @PUT
    @Path("/{id}/assignments/{assignmentId}/alarm/owner")
    @RolesAllowed({"coordinator", "clinical-lead", "admin"})
    @Operation(summary = "The caller sees to the alarm of somebody in danger; who comes second changes nothing")
    public Uni<Void> takeAlarm(@RestPath UUID id, @RestPath UUID assignmentId) {
        return contact.takeAlarm(CalloutKind.CARE_REQUEST, id, assignmentId);
    }
}
