package org.callout.responder.contact;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.Instant;
import org.callout.platform.identity.Roles;
import org.callout.platform.problem.Problems;
import org.callout.responder.account.ContactKind;
import org.callout.responder.caller.CallingResponder;
import org.callout.responder.contact.ContactCode.Attempt;
import org.callout.responder.refusal.Refusal;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;

/** Confirms the caller's telephone number and e-mail address. */
@Path("/v1/me/contacts/{kind}")
@Tag(name = "contacts")
@RolesAllowed(Roles.RESPONDER)
class ContactResource {

    private final Confirmations confirmations;
    private final CallingResponder caller;

    ContactResource(Confirmations confirmations, CallingResponder caller) {
        this.confirmations = confirmations;
        this.caller = caller;
    }

    /** A code is under way. */
    @Schema(name = "SentCode")
    record SentCode(Instant expiresAt) {}

    /** The code as it arrived. */
    @Schema(name = "CodeToldBack")
    record CodeToldBack(
            @NotNull @Pattern(regexp = "[0-9]{6}") String code) {
        @Override
        public String toString() {
            return "CodeToldBack[redacted]";
        }
    }

    @POST
    @Path("/code")
    @ResponseStatus(202)
    @Operation(
            operationId = "sendContactCode",
            summary = "Sends a code of six digits to the contact",
            description =
                    "The code before it counts no more. A code runs out after ten minutes or five wrong attempts.")
    @APIResponse(
            responseCode = "202",
            description = "Under way",
            content = @Content(schema = @Schema(implementation = SentCode.class)))
    @APIResponse(responseCode = "409", description = "There is no such contact, or it is confirmed already")
    @APIResponse(responseCode = "429", description = "Enough codes were sent for now")
    public Uni<SentCode> send(@PathParam("kind") ContactKind kind) {
        return caller.id()
                .chain(id -> confirmations.send(id, kind))
                .map(expiresAt -> new SentCode(expiresAt.orElseThrow(CallingResponder::hasNoAccount)));
    }

    @PUT
    @Path("/confirmation")
    @Operation(operationId = "confirmContact", summary = "Tells the code back that arrived at the contact")
    @APIResponse(responseCode = "204", description = "Confirmed, or was already")
    @APIResponse(responseCode = "410", description = "The code counts no more: ask for another one")
    @APIResponse(responseCode = "422", description = "Not this code")
    public Uni<Void> confirm(@PathParam("kind") ContactKind kind, @Valid @NotNull CodeToldBack told) {
        return caller.id()
                .chain(id -> confirmations.confirm(id, kind, told.code()))
                .invoke(attempt -> answer(attempt.orElseThrow(CallingResponder::hasNoAccount)))
                .replaceWithVoid();
    }

    private static void answer(Attempt attempt) {
        switch (attempt) {
            case Attempt.Right right -> {}
            case Attempt.Wrong wrong ->
                throw Problems.typed(
                        Refusal.WRONG_CODE,
                        Problems.unprocessable(
                                "code", "is not the one that was sent; attempts left: " + wrong.attemptsLeft()));
            case Attempt.Over over ->
                throw Problems.typed(
                        Refusal.CODE_OVER,
                        Problems.gone("This code counts no more: ask for another one.", "CODE_OVER"));
        }
    }
}
