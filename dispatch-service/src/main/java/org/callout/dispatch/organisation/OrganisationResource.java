package org.callout.dispatch.organisation;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import org.callout.platform.identity.Caller;
import org.callout.platform.transaction.Transactions;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** How the caller's own organisation is known to responders. */
@Path("/v1/organisation")
@Tag(name = "Organisation")
class OrganisationResource {

    private final Transactions transactions;
    private final Organisations organisations;
    private final Caller caller;

    OrganisationResource(Transactions transactions, Organisations organisations, Caller caller) {
        this.transactions = transactions;
        this.organisations = organisations;
        this.caller = caller;
    }

    /**
     * An organisation as responders know it.
     *
     * @param controlRoomPhone whom the assigned call
     */
    public record OrganisationView(String id, String name, String controlRoomPhone) {
        static OrganisationView of(Organisation organisation) {
            return new OrganisationView(organisation.id(), organisation.name(), organisation.controlRoomPhone());
        }
    }

    /** How an organisation wants to be known. */
    public record OrganisationRequest(
            @NotBlank @Size(max = 100) String name,
            @NotBlank @Size(max = 30) String controlRoomPhone) {}

    @GET
    @RolesAllowed({"cad", "coordinator", "clinical-lead", "admin"})
    @Operation(summary = "How the caller's organisation is known")
    public Uni<OrganisationView> get() {
        String id = caller.getOrganisation();
        return transactions.run(session -> organisations.get(session, id)).map(OrganisationView::of);
    }

    @PUT
    @RolesAllowed("admin")
    @Operation(summary = "Says how the organisation wants to be known to responders")
    public Uni<OrganisationView> put(@NotNull @Valid OrganisationRequest request) {
        var introduced = new Organisation(caller.getOrganisation(), request.name(), request.controlRoomPhone());
        return transactions
                .run(session -> organisations.introduce(session, introduced))
                .map(OrganisationView::of);
    }
}
