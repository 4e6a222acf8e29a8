package org.callout.responder.assignment;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.callout.platform.identity.Roles;
import org.callout.platform.problem.Problems;
import org.callout.platform.time.Plausible;
import org.callout.responder.caller.CallingResponder;
import org.callout.responder.refusal.Refusal;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** The caller's assignments. */
@Path("/v1/me/assignments/{id}")
@Tag(name = "assignments")
@RolesAllowed(Roles.RESPONDER)
@APIResponse(responseCode = "404", description = "No such assignment of the caller's")
class AssignmentResource {

    private static final String MADE_AT =
            "When the volunteer said so on the phone, by the clock of this service as far as the phone"
                    + " knows it; without a connection it arrives later. A time before the acceptance or the step before it, or after the"
                    + " arrival, is moved there: nothing is refused for its time. The arrival if absent";

    private final Assignments assignments;
    private final CallingResponder caller;

    AssignmentResource(Assignments assignments, CallingResponder caller) {
        this.assignments = assignments;
        this.caller = caller;
    }

    /** How far the volunteer has come. */
    @Schema(name = "ProgressRequest")
    record ProgressRequest(
            @Schema(enumeration = {"EN_ROUTE", "AED_COLLECTED", "ON_SCENE", "WITH_PATIENT", "FINISHED"}) @NotNull
            Progress step,

            @Schema(description = MADE_AT) @Plausible @Nullable
            Instant at) {}

    /** What the volunteer found. */
    @Schema(name = "FindingRequest")
    record FindingRequest(
            @Schema(description = "The phone's own id of what it tells; told again under it, it is the same finding")
            @Nullable
            UUID id,

            @NotNull Finding finding,

            @Schema(description = MADE_AT) @Plausible @Nullable
            Instant at) {}

    /** Where the AED went. */
    @Schema(name = "AedRequest")
    record AedRequest(@NotNull AedWhereabouts whereabouts) {}

    /** Why the volunteer withdraws, if told. */
    @Schema(name = "WithdrawalRequest")
    record WithdrawalRequest(
            @Schema(
                    description = "CANNOT_GO_ON, KNOWS_PATIENT, NOT_SAFE or NOT_FIT is told to the coordinators;"
                            + " other words may tell of the patient and are not")
            @Size(max = 500)
            @Nullable
            String reason) {}

    /** What has been read. */
    @Schema(name = "AcknowledgementRequest")
    record AcknowledgementRequest(@Min(1) long version) {}

    /** The volunteer is in danger. */
    @Schema(name = "AlarmRequest")
    record AlarmRequest(
            @Schema(description = "The phone's own id of the alarm; raised again under it, it is the same") @Nullable
            UUID id) {}

    /** What the volunteer writes. */
    @Schema(name = "MessageRequest")
    record MessageRequest(
            @Schema(description = "The phone's own id of the message") @NotNull
            UUID id,

            @NotBlank @Size(max = 500) String text) {

        @Override
        public String toString() {
            return "MessageRequest[id=" + id + ", redacted]";
        }
    }

    @GET
    @Operation(operationId = "getAssignment", summary = "One assignment of the caller's")
    @APIResponse(responseCode = "200", description = "The assignment")
    public Uni<AssignmentView> get(@RestPath UUID id) {
        return caller.id()
                .chain(responder -> assignments.find(responder, id))
                .map(found -> found.orElseThrow(Problems::notFound));
    }

    @PUT
    @Path("/progress")
    @Operation(
            operationId = "setProgress",
            summary = "The next step",
            description = "Steps may be left out; the same step again gets the same answer.")
    @APIResponse(responseCode = "200", description = "Noted")
    @APIResponse(responseCode = "409", description = "A step back from where the assignment is")
    @APIResponse(responseCode = "410", description = "The assignment has ended; `outcome` tells how")
    public Uni<AssignmentView> step(@RestPath UUID id, @Valid @NotNull ProgressRequest request) {
        return report(responder -> assignments.step(responder, id, request.step(), request.at()));
    }

    @POST
    @Path("/findings")
    @Operation(operationId = "tellFinding", summary = "What was found, by one tap; never cancels the ambulance")
    @APIResponse(
            responseCode = "201",
            description = "Told; under the same id again, told once",
            content = @Content(schema = @Schema(implementation = AssignmentView.class)))
    @APIResponse(responseCode = "409", description = "Another finding was told under that id")
    @APIResponse(responseCode = "410", description = "The assignment has ended; `outcome` tells how")
    public Uni<RestResponse<AssignmentView>> tell(@RestPath UUID id, @Valid @NotNull FindingRequest request) {
        return report(responder -> assignments.tell(responder, id, request.id(), request.finding(), request.at()))
                .map(view -> RestResponse.status(RestResponse.Status.CREATED, view));
    }

    @PUT
    @Path("/check")
    @Operation(
            operationId = "sayAllRight",
            summary = "The volunteer is all right",
            description =
                    "Answers `checkAskedAt`; whoever does not answer stays assigned, and a coordinator looks after them.")
    @APIResponse(responseCode = "200", description = "Noted; again, or without being asked, is harmless")
    @APIResponse(responseCode = "410", description = "The assignment has ended; `outcome` tells how")
    public Uni<AssignmentView> allRight(@RestPath UUID id) {
        return report(responder -> assignments.allRight(responder, id));
    }

    @PUT
    @Path("/aed")
    @Operation(
            operationId = "tellAed",
            summary = "Where the AED went that was brought",
            description =
                    "Also after the assignment has ended. The AED is usable again only after somebody has checked it.")
    @APIResponse(responseCode = "200", description = "Noted; another answer corrects the first")
    public Uni<AssignmentView> tellAed(@RestPath UUID id, @Valid @NotNull AedRequest request) {
        return report(responder -> assignments.tellAed(responder, id, request.whereabouts()));
    }

    @PUT
    @Path("/withdrawal")
    @Operation(operationId = "withdraw", summary = "The volunteer cannot go on; somebody else is asked")
    @APIResponse(responseCode = "200", description = "Withdrawn; again is harmless")
    @APIResponse(responseCode = "410", description = "The assignment has ended otherwise; `outcome` tells how")
    public Uni<AssignmentView> withdraw(@RestPath UUID id, @Valid @NotNull WithdrawalRequest request) {
        return report(responder -> assignments.withdraw(responder, id, request.reason()));
    }

    private static final String ENDED = "The assignment has ended; `outcome` tells how";

    @PUT
    @Path("/acknowledgement")
    @Operation(
            operationId = "acknowledge",
            summary = "The volunteer has read a change that must not be missed",
            description = "`details.warning` names the version; again is harmless.")
    @APIResponse(responseCode = "200", description = "Noted")
    @APIResponse(responseCode = "410", description = ENDED)
    public Uni<AssignmentView> acknowledge(@RestPath UUID id, @Valid @NotNull AcknowledgementRequest request) {
        return report(responder -> assignments.acknowledge(responder, id, request.version()));
    }

    @PUT
    @Path("/alarm")
    @Operation(
            operationId = "raiseAlarm",
            summary = "The volunteer is in danger; also after the assignment has ended",
            description = "The control room sees it at once. `details.alarm` tells when somebody there sees to it.")
    @APIResponse(responseCode = "200", description = "Raised; under the same id again, raised once")
    @APIResponse(responseCode = "409", description = "It is practice, of which no control room hears")
    public Uni<AssignmentView> raiseAlarm(@RestPath UUID id, @Valid @NotNull AlarmRequest request) {
        return report(responder -> assignments.raiseAlarm(responder, id, request.id()));
    }

    @GET
    @Path("/messages")
    @Operation(
            operationId = "listMessages",
            summary = "What the control room and the volunteer wrote, oldest first; gone once the assignment has ended")
    @APIResponse(responseCode = "200", description = "The messages")
    public Uni<List<Message>> messages(@RestPath UUID id) {
        return get(id).map(view ->
                view.details() == null ? List.of() : view.details().messages());
    }

    @POST
    @Path("/messages")
    @Operation(operationId = "write", summary = "Writes to the control room")
    @APIResponse(
            responseCode = "201",
            description = "Taken; under the same id again, told once",
            content = @Content(schema = @Schema(implementation = AssignmentView.class)))
    @APIResponse(
            responseCode = "409",
            description = "Something else was written under that id; or it is practice, of which no control room hears")
    @APIResponse(responseCode = "410", description = ENDED)
    public Uni<RestResponse<AssignmentView>> write(@RestPath UUID id, @Valid @NotNull MessageRequest request) {
        return report(responder -> assignments.write(responder, id, request.id(), request.text()))
                .map(view -> RestResponse.status(RestResponse.Status.CREATED, view));
    }

    private Uni<AssignmentView> report(Function<UUID, Uni<Optional<Assignments.Report>>> use) {
        return caller.id().chain(use::apply).map(found -> taken(found.orElseThrow(Problems::notFound)));
    }

    private static AssignmentView taken(Assignments.Report report) {
        return switch (report.decision()) {
            case StepDecision.Advance(), StepDecision.Known() -> report.assignment();
            case StepDecision.Backwards(var reached) ->
                throw Problems.typed(Refusal.FURTHER_ON, Problems.conflict("The assignment is further on: " + reached));
            case StepDecision.Contradicted() ->
                throw Problems.typed(
                        Refusal.TOLD_OTHERWISE, Problems.conflict("Something else was told under that id"));
            case StepDecision.NobodyHears() ->
                throw Problems.typed(
                        Refusal.ONLY_PRACTICE,
                        Problems.conflict(
                                "This is practice: no control room hears of it. In danger, ring the emergency number."));
            case StepDecision.Ended(var how) ->
                throw Problems.typed(Refusal.ASSIGNMENT_OVER, Problems.gone("The assignment has ended", how.name()));
        };
    }
}
