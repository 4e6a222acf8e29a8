package org.callout.responder.picture;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;
import java.util.UUID;
import org.callout.platform.identity.Roles;
import org.callout.platform.problem.Problems;
import org.callout.responder.assignment.AssignmentDetails;
import org.callout.responder.assignment.OwnAssignments;
import org.callout.responder.caller.CallingResponder;
import org.callout.responder.refusal.Refusal;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

/** The photo of the AED that the caller is sent by, for as long as they are. */
@Path("/v1/me/assignments/{id}/aed-photo")
@Tag(name = "assignments")
@RolesAllowed(Roles.RESPONDER)
class AssignedAedPhotoResource {

    private final Pictures pictures;
    private final OwnAssignments assignments;
    private final CallingResponder caller;

    AssignedAedPhotoResource(Pictures pictures, OwnAssignments assignments, CallingResponder caller) {
        this.pictures = pictures;
        this.assignments = assignments;
        this.caller = caller;
    }

    @GET
    @Produces(PictureAnswer.JPEG)
    @Operation(operationId = "getAssignedAedPhoto", summary = "How the cabinet of the AED looks")
    @APIResponse(responseCode = "200", description = "The picture", content = @Content(mediaType = PictureAnswer.JPEG))
    @APIResponse(responseCode = "204", description = "There is none, or no AED is on the way")
    @APIResponse(responseCode = "404", description = "No such assignment of the caller's")
    public Uni<RestResponse<byte[]>> get(@RestPath UUID id) {
        return aedOf(id)
                .chain(aed -> aed.isEmpty()
                        ? Uni.createFrom().item(Optional.<byte[]>empty())
                        : pictures.findPhoto(aed.get().id()))
                .map(PictureAnswer::of);
    }

    @PUT
    @Consumes(MediaType.WILDCARD)
    @Operation(
            operationId = "addAssignedAedPhoto",
            summary = "How the cabinet looks, for whoever comes next",
            description =
                    "JPEG or PNG, upright, 10 MB at most. A picture that is there already stays: coordinators change it.")
    @APIResponse(responseCode = "204", description = "Kept")
    @APIResponse(responseCode = "400", description = "No picture that can be read, whatever it is called")
    @APIResponse(
            responseCode = "404",
            description = "No such assignment of the caller's, or none with an AED that goes on")
    @APIResponse(responseCode = "409", description = "There is one")
    public Uni<Void> add(@RestPath UUID id, byte[] picture) {
        return aedOf(id)
                .chain(aed ->
                        aed.map(one -> pictures.addPhoto(one.id(), picture)).orElseThrow(Problems::notFound))
                .invoke(added -> {
                    if (!added)
                        throw Problems.typed(
                                Refusal.PICTURED_ALREADY, Problems.conflict("There is a picture of this cabinet."));
                })
                .replaceWithVoid();
    }

    private Uni<Optional<AssignmentDetails.AssignedAed>> aedOf(UUID assignment) {
        return caller.id()
                .chain(responder -> assignments.find(responder, assignment))
                .map(found -> Optional.ofNullable(
                                found.orElseThrow(Problems::notFound).details())
                        .map(AssignmentDetails::aed));
    }
}
