package org.callout.responder.picture;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.callout.platform.identity.Caller;
import org.callout.platform.identity.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

/** Photos of AED sites, by the id that dispatch knows the device by; a device serves whoever is nearest, of any organisation. */
@Path("/v1/aeds/{id}/photo")
@Tag(name = "AED photos")
@RolesAllowed({Roles.COORDINATOR, Roles.CLINICAL_LEAD, Roles.ADMIN})
class AedPhotoResource {

    private final Pictures pictures;
    private final Caller caller;

    AedPhotoResource(Pictures pictures, Caller caller) {
        this.pictures = pictures;
        this.caller = caller;
    }

    @PUT
    @Consumes(MediaType.WILDCARD)
    @Operation(
            operationId = "putAedPhoto",
            summary = "How the cabinet looks",
            description = "JPEG or PNG, upright, 10 MB at most; kept as a JPEG of 1024 pixels without metadata.")
    @APIResponse(responseCode = "204", description = "Kept")
    @APIResponse(responseCode = "400", description = "No picture that can be read, whatever it is called")
    public Uni<Void> put(@RestPath UUID id, byte[] picture) {
        return pictures.keepPhoto(id, picture, caller.subject());
    }

    @GET
    @Produces(PictureAnswer.JPEG)
    @Operation(operationId = "getAedPhoto", summary = "How the cabinet looks")
    @APIResponse(responseCode = "200", description = "The picture", content = @Content(mediaType = PictureAnswer.JPEG))
    @APIResponse(responseCode = "204", description = "There is none")
    public Uni<RestResponse<byte[]>> get(@RestPath UUID id) {
        return pictures.findPhoto(id).map(PictureAnswer::of);
    }

    @DELETE
    @Operation(operationId = "removeAedPhoto", summary = "Takes the photo away")
    @APIResponse(responseCode = "204", description = "Gone")
    public Uni<Void> remove(@RestPath UUID id) {
        return pictures.dropPhoto(id);
    }
}
