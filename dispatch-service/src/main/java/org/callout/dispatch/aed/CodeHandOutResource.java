package org.callout.dispatch.aed;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.UUID;
import org.callout.platform.identity.Roles;
import org.callout.platform.transaction.Transactions;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Who was told the code of a cabinet; the code itself is shown to nobody here. */
@Path("/v1/aeds/{id}/code-hand-outs")
@Tag(name = "AED sites")
class CodeHandOutResource {

    private final Transactions transactions;
    private final CodeHandOuts handOuts;

    CodeHandOutResource(Transactions transactions, CodeHandOuts handOuts) {
        this.transactions = transactions;
        this.handOuts = handOuts;
    }

    @GET
    @Operation(summary = "List who was told the cabinet's code, latest first, 500 at most")
    @RolesAllowed(Roles.ADMIN)
    public Uni<List<CodeHandOut.View>> list(UUID id) {
        return transactions
                .read(session -> handOuts.list(session, id))
                .map(told -> told.stream().map(CodeHandOut::view).toList());
    }
}
