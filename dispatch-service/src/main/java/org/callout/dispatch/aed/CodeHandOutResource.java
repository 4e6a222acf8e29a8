package org.callout.dispatch.aed;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.UUID;
import org.callout.platform.identity.Caller;
import org.callout.platform.identity.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Who was told the code of a cabinet at callouts of the caller's organisation; the code itself is shown to nobody here. */
@Path("/v1/aeds")
@Tag(name = "AED sites")
class CodeHandOutResource {

    private final CodeHandOutReader handOuts;
    private final Caller caller;

    CodeHandOutResource(CodeHandOutReader handOuts, Caller caller) {
        this.handOuts = handOuts;
        this.caller = caller;
    }

    @GET
    @Path("/code-hand-outs")
    @Operation(summary = "List who was told the code of which cabinet, latest first, 500 at most")
    @RolesAllowed(Roles.ADMIN)
    public Uni<List<CodeHandOutView>> listAll() {
        return handOuts.list(caller.getOrganisation(), null);
    }

    @GET
    @Path("/{id}/code-hand-outs")
    @Operation(summary = "List who was told the cabinet's code, latest first, 500 at most")
    @RolesAllowed(Roles.ADMIN)
    public Uni<List<CodeHandOutView>> list(UUID id) {
        return handOuts.list(caller.getOrganisation(), id);
    }
}
