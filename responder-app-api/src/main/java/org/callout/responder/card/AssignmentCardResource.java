package org.callout.responder.card;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.callout.platform.identity.Roles;
import org.callout.platform.problem.Problems;
import org.callout.responder.caller.CallingResponder;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/** What to do, for whoever is assigned. */
@Path("/v1/me/assignments/{id}/card")
@Tag(name = "assignments")
@RolesAllowed(Roles.RESPONDER)
class AssignmentCardResource {

    private final StepCards cards;
    private final CallingResponder caller;

    AssignmentCardResource(StepCards cards, CallingResponder caller) {
        this.cards = cards;
        this.caller = caller;
    }

    @GET
    @Operation(
            operationId = "getStepCard",
            summary = "What to do in the role, step by step",
            description = "In the first language of Accept-Language that the card has, otherwise in English.")
    @APIResponse(responseCode = "200", description = "The card that a clinical lead of the organisation has approved")
    @APIResponse(responseCode = "404", description = "No approved card, or no such assignment of the caller's")
    public Uni<ShownCard> get(@RestPath UUID id, @Context HttpHeaders headers) {
        List<String> languages = headers.getAcceptableLanguages().stream()
                .map(Locale::getLanguage)
                .toList();
        return caller.id()
                .chain(responder -> cards.forAssignment(responder, id, languages))
                .map(found -> found.orElseThrow(Problems::notFound));
    }
}
