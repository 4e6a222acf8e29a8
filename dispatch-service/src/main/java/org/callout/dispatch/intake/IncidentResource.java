package org.callout.dispatch.intake;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DELETE;
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

/** Emergencies. */
@Path(IncidentResource.PATH)
@RolesAllowed({"cad", "coordinator", "clinical-lead", "admin"})
@Tag(name = "Incidents")
class IncidentResource {

    static final String PATH = "/v1/incidents";

    private final CalloutDesk desk;
    private final ContactDesk contact;
    private final BodyHash bodyHash;
    private final Clock clock;

    IncidentResource(CalloutDesk desk, ContactDesk contact, BodyHash bodyHash, Clock clock) {
        this.desk = desk;
        this.contact = contact;
        this.bodyHash = bodyHash;
        this.clock = clock;
    }

    @POST
    @Operation(
            summary = "Asks for help",
            description =
                    "The reference names one incident for ever: the same body again answers 200, the same revision"
                            + " with another body 409, a higher revision corrects, a lower one changes nothing. A higher"
                            + " revision is the whole request again; a scene, place type, circumstances or ambulance"
                            + " that it leaves out stay as known, so that only saying so lifts a hazard.")
    @APIResponse(
            responseCode = "201",
            description = "Taken in, also when WITHHELD",
            content = @Content(schema = @Schema(implementation = CalloutView.class)))
    @APIResponse(
            responseCode = "200",
            description = "Known before",
            content = @Content(schema = @Schema(implementation = CalloutView.class)))
    @APIResponse(responseCode = "409", description = "Known with another body at this revision")
    @APIResponse(responseCode = "410", description = "A higher revision of what is closed; `outcome` tells how")
    public Uni<Response> raise(@NotNull @Valid IncidentRequest request) {
        Instant now = clock.instant();
        return desk.receive(PATH, request.toRequest(bodyHash.of(request), now), known -> request.revise(known, now));
    }

    @GET
    @RolesAllowed({"cad", "coordinator", "clinical-lead", "admin", "wall"})
    @Operation(summary = "Lists incidents, newest first, or nearest first around a place")
    public Uni<CalloutPage> list(
            @QueryParam("state") @Nullable String state,
            @QueryParam("near") @Nullable String near,
            @QueryParam("q") @Size(max = 100) @Nullable String q,
            @QueryParam("cursor") @Size(max = 64) @Nullable String cursor,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(200) int limit) {
        return desk.list(CalloutKind.INCIDENT, state, near, q, cursor, limit);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({"cad", "coordinator", "clinical-lead", "admin", "wall"})
    @Operation(summary = "Everything about an incident")
    public Uni<CalloutView> get(@RestPath UUID id) {
        return desk.get(CalloutKind.INCIDENT, id);
    }

    @GET
    @Path("/{id}/match")
    @Operation(summary = "Why each wave went to whom it went")
    public Uni<MatchView> match(@RestPath UUID id) {
        return desk.match(CalloutKind.INCIDENT, id);
    }

    @PATCH
    @Path("/{id}")
    @Operation(
            summary = "Corrects an incident",
            description =
                    "Whatever is absent stays as it was, within location, patient and ambulance too; an empty text takes"
                            + " the known one away. A scene is said whole, and circumstances are all that there are.")
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
    public Uni<CalloutView> correct(@RestPath UUID id, @NotNull @Valid IncidentCorrection correction) {
        return desk.correct(
                CalloutKind.INCIDENT,
                id,
                correction.version(),
                correction.reason(),
                known -> correction.applyTo(known, clock.instant()));
    }

    @PUT
    @Path("/{id}/closure")
    @Operation(summary = "Closes an incident; everybody is stood down, except who is with the patient")
    public Uni<CalloutView> close(@RestPath UUID id, @NotNull @Valid ClosureRequest request) {
        return desk.close(CalloutKind.INCIDENT, id, request);
    }

    @PUT
    @Path("/{id}/crew-arrival")
    @Operation(
            summary = "Says that the ambulance's crew was at the scene, and since when",
            description =
                    "Also of what is closed; what was said before is replaced. Reports tell by it who was there first."
                            + " Nobody is stood down for it. Said of an incident that is part of another one, it is said of that one.")
    @APIResponse(
            responseCode = "200",
            description = "Noted",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = CalloutView.class)))
    @APIResponse(responseCode = "409", description = "Somebody else has said something else since `version`")
    @APIResponse(responseCode = "422", description = "It lies ahead")
    public Uni<CalloutView> crewArrived(@RestPath UUID id, @NotNull @Valid CrewArrivalRequest request) {
        return desk.crewArrived(id, request, clock.instant());
    }

    @DELETE
    @Path("/{id}/crew-arrival")
    @Operation(
            summary = "Takes back that the ambulance's crew was at the scene",
            description = "The reason is kept in the timeline.")
    public Uni<CalloutView> takeBackCrewArrival(
            @RestPath UUID id, @QueryParam("reason") @Size(max = 500) @Nullable String reason) {
        return desk.takeBackCrewArrival(id, reason);
    }

    @PUT
    @Path("/{id}/override")
    @RolesAllowed("clinical-lead")
    @Operation(summary = "Alerts for a withheld incident; a clinical lead answers for it")
    public Uni<CalloutView> override(@RestPath UUID id, @NotNull @Valid ReasonRequest request) {
        return desk.override(CalloutKind.INCIDENT, id, request);
    }

    @PUT
    @Path("/{id}/assignments/{assignmentId}/release")
    @Operation(summary = "Lets somebody assigned go, from the patient too")
    public Uni<CalloutView> release(
            @RestPath UUID id, @RestPath UUID assignmentId, @NotNull @Valid ReasonRequest request) {
        return desk.release(CalloutKind.INCIDENT, id, assignmentId, request);
    }

    @GET
    @Path("/{id}/messages")
    @RolesAllowed({"coordinator", "clinical-lead", "admin"})
    @Operation(summary = "What was written about an incident, oldest first, 200 at most; erased within a day")
    public Uni<List<MessageView>> messages(@RestPath UUID id) {
        return contact.list(CalloutKind.INCIDENT, id);
    }

    @POST
    @Path("/{id}/messages")
    @RolesAllowed({"coordinator", "clinical-lead", "admin"})
    @Operation(summary = "Writes to one or all who are assigned to an incident")
    @APIResponse(
            responseCode = "201",
            description = "Told; under the same id again, told once",
            content = @Content(schema = @Schema(implementation = MessageView.class)))
    @APIResponse(responseCode = "409", description = "Something else was written under that id")
    @APIResponse(responseCode = "410", description = "Nobody is under way who could read it")
    public Uni<RestResponse<MessageView>> write(@RestPath UUID id, @NotNull @Valid MessageRequest request) {
        return contact.write(CalloutKind.INCIDENT, id, request);
    }

    @PUT
    @Path("/{id}/assignments/{assignmentId}/alarm/owner")
    @RolesAllowed({"coordinator", "clinical-lead", "admin"})
    @Operation(summary = "The caller sees to the alarm of somebody in danger; who comes second changes nothing")
    public Uni<Void> takeAlarm(@RestPath UUID id, @RestPath UUID assignmentId) {
        return contact.takeAlarm(CalloutKind.INCIDENT, id, assignmentId);
    }
}
