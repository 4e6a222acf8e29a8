package org.callout.responder.document;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.callout.platform.identity.Roles;
import org.callout.platform.problem.Problems;
import org.callout.responder.caller.CallingResponder;
import org.callout.responder.document.Document.Purpose;
import org.callout.responder.membership.QualificationCode;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;

/** The caller's own documents. */
@Path("/v1/me/documents")
@Tag(name = "documents")
@RolesAllowed(Roles.RESPONDER)
class DocumentResource {

    private final Documents documents;
    private final CallingResponder caller;

    DocumentResource(Documents documents, CallingResponder caller) {
        this.documents = documents;
        this.caller = caller;
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Operation(
            operationId = "sendDocument",
            summary = "Sends a photo or PDF that proves a qualification to one organisation",
            description = "At most 10 MiB. What it is, is told by its content; its name is not looked at.")
    @APIResponse(
            responseCode = "201",
            description = "Taken, and the qualification is in review",
            content = @Content(schema = @Schema(implementation = DocumentView.class)))
    @APIResponse(responseCode = "200", description = "The same was sent before")
    @APIResponse(responseCode = "409", description = "No application to this organisation, or too many documents wait")
    @APIResponse(responseCode = "413", description = "Too large")
    @APIResponse(responseCode = "415", description = "Neither photo nor PDF")
    public Uni<RestResponse<DocumentView>> send(
            @RestForm("file") @Schema(required = true) @Nullable FileUpload file,
            @RestForm("organisation") @Schema(required = true) @Nullable String organisation,
            @RestForm("qualification") @Schema(required = true) @Nullable QualificationCode qualification) {
        var upload = required("file", file).uploadedFile();
        var purpose = new Purpose(required("organisation", organisation), required("qualification", qualification));
        return caller.id()
                .chain(id -> documents.send(id, purpose, upload))
                .map(sent -> answer(sent.orElseThrow(CallingResponder::hasNoAccount)));
    }

    @GET
    @Operation(operationId = "listMyDocuments", summary = "What the caller sent to organisations, the newest first")
    @APIResponse(responseCode = "200", description = "The documents, without their content")
    public Uni<List<DocumentView>> list() {
        return caller.id()
                .chain(documents::list)
                .map(found -> found.stream().map(DocumentView::of).toList());
    }

    @GET
    @Path("/{id}/content")
    @Operation(operationId = "getMyDocument", summary = "The content of one of the caller's own, as a file")
    @APIResponse(responseCode = "200", description = "A file to be saved")
    @APIResponse(responseCode = "404", description = "None of the caller's own")
    public Uni<RestResponse<byte[]>> content(@RestPath UUID id) {
        return caller.id()
                .chain(responder -> documents.open(responder, id))
                .map(found -> found.orElseThrow(Problems::notFound).asFile());
    }

    @DELETE
    @Path("/{id}")
    @Operation(operationId = "removeMyDocument", summary = "Takes a document back; what it has proven stays proven")
    @APIResponse(responseCode = "204", description = "Erased, or it was not there")
    public Uni<Void> remove(@RestPath UUID id) {
        return caller.id().chain(responder -> documents.remove(responder, id));
    }

    /** The validator does not know the names of a form's parts. */
    private static <T> T required(String field, @Nullable T value) {
        if (value == null) {
            throw Problems.badRequest(field, "must not be absent");
        }
        return value;
    }

    private static RestResponse<DocumentView> answer(Documents.Sent sent) {
        return RestResponse.status(
                sent.isNew() ? RestResponse.Status.CREATED : RestResponse.Status.OK, DocumentView.of(sent.document()));
    }
}
