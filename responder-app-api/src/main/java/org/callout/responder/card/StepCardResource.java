package org.callout.responder.card;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.UUID;
import org.callout.platform.identity.Caller;
import org.callout.platform.identity.Roles;
import org.callout.platform.problem.Problems;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

/** The step cards of the caller's organisation. */
@Path("/v1/step-cards")
@Tag(name = "desk")
@RolesAllowed({Roles.CLINICAL_LEAD, Roles.ADMIN})
class StepCardResource {

    private final StepCards cards;
    private final Caller caller;

    StepCardResource(StepCards cards, Caller caller) {
        this.cards = cards;
        this.caller = caller;
    }

    /** A new version of a card. */
    @Schema(name = "NewCardVersion")
    record NewVersion(@NotNull Card card, @NotNull @Valid CardText text) {}

    @GET
    @RolesAllowed({Roles.COORDINATOR, Roles.CLINICAL_LEAD, Roles.ADMIN})
    @Operation(operationId = "listStepCards", summary = "All versions of all step cards, the newest of each first")
    @APIResponse(responseCode = "200", description = "The cards")
    public Uni<List<StepCardView>> list() {
        return cards.list(caller.getOrganisation(), caller.subject());
    }

    @POST
    @Operation(operationId = "writeStepCard", summary = "Writes a new version of a step card")
    @APIResponse(
            responseCode = "201",
            description = "A draft; shown to nobody until a clinical lead other than its author approves it",
            content = @Content(schema = @Schema(implementation = StepCardView.class)))
    public Uni<RestResponse<StepCardView>> write(@Valid @NotNull NewVersion version) {
        if (!version.text().languages().containsKey(CardText.FALLBACK))
            throw Problems.badRequest("text.languages", "English is shown where another language is missing");
        return cards.write(caller.getOrganisation(), version.card(), version.text(), person())
                .map(view -> RestResponse.status(RestResponse.Status.CREATED, view));
    }

    @POST
    @Path("/delivered")
    @Operation(
            operationId = "takeDeliveredStepCards",
            summary = "Makes drafts of the texts that come with the product, where the organisation has none")
    @APIResponse(responseCode = "200", description = "All cards; again is harmless")
    public Uni<List<StepCardView>> takeDelivered() {
        return cards.takeDelivered(caller.getOrganisation(), caller.subject());
    }

    @PUT
    @Path("/{id}/approval")
    @RolesAllowed(Roles.CLINICAL_LEAD)
    @Operation(operationId = "approveStepCard", summary = "Puts a version to use in place of the one before")
    @APIResponse(responseCode = "204", description = "In use; again is harmless")
    @APIResponse(responseCode = "403", description = "Nobody approves what they wrote themselves")
    @APIResponse(responseCode = "404", description = "No card of this organisation")
    @APIResponse(responseCode = "409", description = "It has been taken out of use; write it again as a new version")
    public Uni<Void> approve(@RestPath UUID id) {
        return cards.approve(caller.getOrganisation(), id, person())
                .invoke(found -> refuse(found.orElseThrow(Problems::notFound)))
                .replaceWithVoid();
    }

    @DELETE
    @Path("/{id}/approval")
    @RolesAllowed(Roles.CLINICAL_LEAD)
    @Operation(operationId = "retireStepCard", summary = "Takes a version out of use")
    @APIResponse(responseCode = "204", description = "Not shown any more; again is harmless")
    @APIResponse(responseCode = "404", description = "No card of this organisation")
    public Uni<Void> retire(@RestPath UUID id) {
        return cards.retire(caller.getOrganisation(), id, person())
                .invoke(found -> {
                    if (!found) throw Problems.notFound();
                })
                .replaceWithVoid();
    }

    private StepCard.Person person() {
        return new StepCard.Person(caller.subject(), caller.displayName());
    }

    private static void refuse(StepCards.Approval approval) {
        switch (approval) {
            case GIVEN -> {}
            case BY_ITS_AUTHOR -> throw Problems.forbidden("Somebody else has to approve what you wrote.");
            case RETIRED_BEFORE -> throw Problems.conflict("It has been taken out of use.");
        }
    }
}
