package org.callout.responder.document;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.UUID;
import org.callout.platform.identity.Caller;
import org.callout.platform.identity.Roles;
import org.callout.platform.problem.Problems;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

/** What members sent to the caller's organisation. */
@Path("/v1/responders/{id}/documents")
@Tag(name = "desk")
@RolesAllowed({Roles.COORDINATOR, Roles.CLINICAL_LEAD, Roles.ADMIN})
class MemberDocumentResource {

    private final DeskDocuments documents;
    private final Caller caller;

    MemberDocumentResource(DeskDocuments documents, Caller caller) {
        this.documents = documents;
        this.caller = caller;
    }

    @GET
    @Operation(
            operationId = "listMemberDocuments",
            summary = "What a member sent to the caller's organisation, the newest first")
    @APIResponse(responseCode = "200", description = "The documents, without their content")
    public Uni<List<DocumentView>> list(@RestPath UUID id) {
        return documents
                .list(caller.getOrganisation(), id)
                .map(found -> found.stream().map(DocumentView::of).toList());
    }

    @GET
    @Path("/{document}/content")
    @Operation(
            operationId = "readMemberDocument",
            summary = "The content of a document, as a file; that the caller read it is noted")
    @APIResponse(responseCode = "200", description = "A file to be saved")
    @APIResponse(responseCode = "404", description = "Nothing that was sent to this organisation")
    public Uni<RestResponse<byte[]>> content(@RestPath UUID id, @RestPath UUID document) {
        return documents
                .open(caller.getOrganisation(), caller.subject(), id, document)
                .map(found -> found.orElseThrow(Problems::notFound).asFile());
    }
}
