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
import org.callout.platform.identity.Roles;
import org.callout.responder.caller.CallingResponder;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** The caller's portrait, for their identity card; nobody else sees it. */
@Path("/v1/me/portrait")
@Tag(name = "account")
@RolesAllowed(Roles.RESPONDER)
class PortraitResource {

    private final Pictures pictures;
    private final CallingResponder caller;

    PortraitResource(Pictures pictures, CallingResponder caller) {
        this.pictures = pictures;
        this.caller = caller;
    }

    @PUT
    @Consumes(MediaType.WILDCARD)
    @Operation(
            operationId = "putPortrait",
            summary = "The face on the identity card",
            description = "JPEG or PNG, upright, 10 MB at most; kept as a JPEG of 512 pixels without metadata.")
    @APIResponse(responseCode = "204", description = "Kept")
    @APIResponse(responseCode = "400", description = "No picture that can be read, whatever it is called")
    public Uni<Void> put(byte[] picture) {
        return caller.id().chain(responder -> pictures.keepPortrait(responder, picture));
    }

    @GET
    @Produces(PictureAnswer.JPEG)
    @Operation(operationId = "getPortrait", summary = "The face on the identity card")
    @APIResponse(responseCode = "200", description = "The picture", content = @Content(mediaType = PictureAnswer.JPEG))
    @APIResponse(responseCode = "204", description = "There is none")
    public Uni<RestResponse<byte[]>> get() {
        return caller.id().chain(pictures::findPortrait).map(PictureAnswer::of);
    }

    @DELETE
    @Operation(operationId = "removePortrait", summary = "Takes the face off the identity card")
    @APIResponse(responseCode = "204", description = "Gone")
    public Uni<Void> remove() {
        return caller.id().chain(pictures::dropPortrait);
    }
}
