package org.callout.responder.aftercare;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.UUID;
import org.callout.platform.identity.Roles;
import org.callout.platform.problem.Problems;
import org.callout.responder.caller.CallingResponder;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/** The caller's own calls, and how they are after them. */
@Path("/v1/me")
@Tag(name = "aftercare")
@RolesAllowed(Roles.RESPONDER)
class OwnCallResource {

    private final OwnCalls calls;
    private final CallingResponder caller;

    OwnCallResource(OwnCalls calls, CallingResponder caller) {
        this.calls = calls;
        this.caller = caller;
    }

    /** Whether to be called. */
    @Schema(name = "ContactChoice")
    record ContactChoice(@NotNull Contact contact) {}

    /** How the volunteer is. */
    @Schema(name = "CheckInAnswer")
    record Answer(
            @NotNull Mood mood,

            @Schema(description = "To be called all the same") @Nullable
            Boolean callMe,

            @Size(max = 2000) @Nullable String comment) {

        @Override
        public String toString() {
            return "Answer[redacted]";
        }
    }

    @GET
    @Path("/calls")
    @Operation(
            operationId = "listOwnCalls",
            summary = "The caller's diary: calls they went to, the newest first, 200 at most")
    @APIResponse(responseCode = "200", description = "The calls")
    public Uni<List<OwnCallView>> list() {
        return caller.id().chain(calls::list);
    }

    @PUT
    @Path("/calls/{alertId}/contact")
    @Operation(operationId = "chooseContact", summary = "Whether the caller wants to be called after this call")
    @APIResponse(responseCode = "204", description = "Noted; CALL_ME is a task of the organisation's aftercare at once")
    @APIResponse(responseCode = "404", description = "No such call of the caller's that is over")
    public Uni<Void> choose(@RestPath UUID alertId, @Valid @NotNull ContactChoice choice) {
        return caller.id()
                .chain(responder -> calls.choose(responder, alertId, choice.contact()))
                .invoke(OwnCallResource::mustExist)
                .replaceWithVoid();
    }

    @GET
    @Path("/check-ins")
    @Operation(operationId = "listCheckIns", summary = "Questions how the caller is, which wait for an answer")
    @APIResponse(responseCode = "200", description = "The questions, the newest first")
    public Uni<List<CheckInView>> due() {
        return caller.id().chain(calls::due);
    }

    @PUT
    @Path("/check-ins/{id}/answer")
    @Operation(
            operationId = "answerCheckIn",
            summary = "How the caller is",
            description =
                    "DISTRESSED, or the wish to be called, becomes a task of the organisation's aftercare at once.")
    @APIResponse(
            responseCode = "200",
            description = "Noted; another answer corrects the first",
            content = @Content(schema = @Schema(implementation = AnswerNoted.class)))
    @APIResponse(responseCode = "404", description = "No such question to the caller")
    public Uni<AnswerNoted> answer(@RestPath UUID id, @Valid @NotNull Answer answer) {
        return caller.id()
                .chain(responder -> calls.answer(
                        responder, id, answer.mood(), Boolean.TRUE.equals(answer.callMe()), answer.comment()))
                .map(noted -> noted.orElseThrow(Problems::notFound));
    }

    private static void mustExist(boolean found) {
        if (!found) throw Problems.notFound();
    }
}
