package org.callout.responder.care;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.UUID;
import org.callout.platform.identity.Roles;
import org.callout.platform.problem.Problems;
import org.callout.responder.caller.CallingResponder;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/** Planned help that the caller may ask for. */
@Path("/v1/me/care-offers")
@Tag(name = "care")
@RolesAllowed(Roles.RESPONDER)
class CareOfferResource {

    private final CareOffers offers;
    private final CallingResponder caller;

    CareOfferResource(CareOffers offers, CallingResponder caller) {
        this.offers = offers;
        this.caller = caller;
    }

    @GET
    @Operation(
            operationId = "listCareOffers",
            summary = "Care requests nearby that the caller is qualified for, the nearest first")
    @APIResponse(responseCode = "200", description = "The requests, without place and person")
    public Uni<List<CareOfferView>> list() {
        return caller.id().chain(offers::open);
    }

    @PUT
    @Path("/{calloutId}/wish")
    @Operation(
            operationId = "wishForCare",
            summary = "The caller would like to do it",
            description =
                    "Those who wish are asked first, by an alert like any other, if the organisation's policy lets them.")
    @APIResponse(responseCode = "204", description = "Passed on; again is harmless")
    @APIResponse(
            responseCode = "404",
            description = "No such request that the caller may ask for, or nobody is wanted any more")
    public Uni<Void> wish(@RestPath UUID calloutId) {
        return caller.id()
                .chain(responder -> offers.wish(responder, calloutId))
                .invoke(found -> {
                    if (!found) throw Problems.notFound();
                })
                .replaceWithVoid();
    }
}
