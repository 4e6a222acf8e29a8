package org.callout.responder.practice;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.List;
import org.callout.platform.identity.Caller;
import org.callout.platform.identity.Roles;
import org.callout.platform.problem.Problems;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** The yearly training of an organisation's members. */
@Path("/v1/organisations/{organisation}/practice")
@Tag(name = "practice")
@RolesAllowed({Roles.COORDINATOR, Roles.CLINICAL_LEAD, Roles.ADMIN})
class CampaignResource {

    private final Campaigns campaigns;
    private final Caller caller;

    CampaignResource(Campaigns campaigns, Caller caller) {
        this.campaigns = campaigns;
        this.caller = caller;
    }

    @POST
    @Operation(
            operationId = "startCampaign",
            summary = "Lets the members practise within some days",
            description =
                    "Each active member who has not practised for 11 months gets one training alert, by day, on duty, outside"
                            + " quiet hours and not during a call.")
    @APIResponse(
            responseCode = "201",
            description = "Begun, or begun before for the same days",
            content = @Content(schema = @Schema(implementation = CampaignView.class)))
    @APIResponse(responseCode = "404", description = "Not the caller's organisation")
    @APIResponse(responseCode = "409", description = "Another campaign is under way")
    public Uni<RestResponse<CampaignView>> start(
            @PathParam("organisation") String organisation, @Valid @NotNull CampaignRequest request) {
        requireOwn(organisation);
        return campaigns
                .start(organisation, caller.subject(), request.from(), request.days())
                .map(begun -> begun.orElseThrow(() ->
                        Problems.conflict("A campaign is under way: wait for its end, or ask for the same days.")))
                .map(view -> RestResponse.status(RestResponse.Status.CREATED, view));
    }

    @GET
    @Operation(operationId = "listCampaigns", summary = "The organisation's campaigns, the newest first")
    @APIResponse(responseCode = "200", description = "How each stands")
    @APIResponse(responseCode = "404", description = "Not the caller's organisation")
    public Uni<List<CampaignView>> list(@PathParam("organisation") String organisation) {
        requireOwn(organisation);
        return campaigns.list(organisation);
    }

    private void requireOwn(String organisation) {
        if (!caller.getOrganisation().equals(organisation)) {
            throw Problems.notFound();
        }
    }
}
