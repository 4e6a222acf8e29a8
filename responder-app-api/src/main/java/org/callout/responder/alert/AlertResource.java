package org.callout.responder.alert;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.UUID;
import org.callout.platform.identity.Roles;
import org.callout.platform.problem.Problems;
import org.callout.responder.caller.CallingResponder;
import org.callout.responder.refusal.Refusal;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

/** The caller's alerts. */
@Path("/v1/me/alerts")
@Tag(name = "alerts")
@RolesAllowed(Roles.RESPONDER)
class AlertResource {

    private final Inbox inbox;
    private final Replies replies;
    private final Receipts receipts;
    private final CallingResponder caller;

    AlertResource(Inbox inbox, Replies replies, Receipts receipts, CallingResponder caller) {
        this.inbox = inbox;
        this.replies = replies;
        this.receipts = receipts;
        this.caller = caller;
    }

    @GET
    @Operation(operationId = "listAlerts", summary = "The caller's newest alerts, at most 100")
    public Uni<List<AlertView>> list(
            @Parameter(description = "Only those that may still be answered or are being acted on")
                    @QueryParam("open")
                    @DefaultValue("false")
                    boolean open) {
        return caller.id().chain(responder -> inbox.list(responder, open));
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "getAlert", summary = "One alert of the caller's")
    @APIResponse(responseCode = "200", description = "The alert")
    @APIResponse(responseCode = "404", description = "No such alert of the caller's")
    public Uni<AlertView> get(@RestPath UUID id) {
        return caller.id().chain(responder -> view(responder, id));
    }

    @PUT
    @Path("/{id}/receipt")
    @Operation(
            operationId = "acknowledgeAlert",
            summary = "Tells that a device has the alert, or that it was looked at")
    @APIResponse(responseCode = "204", description = "Noted; again is harmless")
    @APIResponse(responseCode = "404", description = "No such alert of the caller's")
    public Uni<Void> acknowledge(@RestPath UUID id, @Valid @NotNull ReceiptRequest request) {
        return caller.id()
                .chain(responder -> receipts.note(responder, id, request.toReceipt()))
                .invoke(noted -> {
                    if (!noted) {
                        throw Problems.notFound();
                    }
                })
                .replaceWithVoid();
    }

    @PUT
    @Path("/{id}/reply")
    @Operation(
            operationId = "replyToAlert",
            summary = "Accepts or declines",
            description = "Waits up to 1.5 s for the verdict. The same answer again gets the same response.")
    @APIResponse(
            responseCode = "200",
            description = "Decided",
            content = @Content(schema = @Schema(implementation = ReplyView.class)))
    @APIResponse(
            responseCode = "202",
            description = "Noted; the verdict comes by the stream and stands in the alert",
            content = @Content(schema = @Schema(implementation = ReplyView.class)))
    @APIResponse(responseCode = "404", description = "No such alert of the caller's")
    @APIResponse(responseCode = "409", description = "Another answer was given before")
    @APIResponse(responseCode = "410", description = "The alert is over; `outcome` tells how")
    public Uni<RestResponse<ReplyView>> reply(@RestPath UUID id, @Valid @NotNull ReplyRequest request) {
        return caller.id()
                .chain(responder -> replies.reply(responder, id, request.answer(), request.travelMode(), AnsweredBy.APP)
                        .map(found -> found.orElseThrow(Problems::notFound))
                        .map(AlertResource::verdict)
                        .chain(verdict -> view(responder, id).map(alert -> response(verdict, alert))));
    }

    private Uni<AlertView> view(UUID responder, UUID id) {
        return inbox.find(responder, id).map(found -> found.orElseThrow(Problems::notFound));
    }

    private static Verdict verdict(Replies.Standing standing) {
        return switch (standing.decision()) {
            case ReplyDecision.Settled(var verdict) -> verdict;
            case ReplyDecision.Note(), ReplyDecision.Await() -> Verdict.PENDING;
            case ReplyDecision.Contradiction(var given) ->
                throw Problems.typed(
                        Refusal.ANSWERED_BEFORE, Problems.conflict("This alert was answered before: " + given));
            case ReplyDecision.Closed(var how) -> {
                var outcome = standing.outcome();
                throw Problems.typed(
                        Refusal.ALERT_OVER,
                        Problems.gone("This alert is over: " + how, outcome == null ? how.name() : outcome));
            }
        };
    }

    private static RestResponse<ReplyView> response(Verdict verdict, AlertView alert) {
        var status = verdict == Verdict.PENDING ? RestResponse.Status.ACCEPTED : RestResponse.Status.OK;
        return RestResponse.status(status, new ReplyView(verdict, alert));
    }
}
