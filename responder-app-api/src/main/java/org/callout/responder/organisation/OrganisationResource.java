package org.callout.responder.organisation;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.Locale;
import org.callout.platform.identity.Caller;
import org.callout.platform.identity.Roles;
import org.callout.platform.problem.Problems;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The directory of organisations. */
@Path("/v1/organisations")
@Tag(name = "organisations")
class OrganisationResource {

    private static final String ID = "[a-z0-9][a-z0-9-]{0,62}";

    private final Organisations organisations;
    private final Caller caller;

    OrganisationResource(Organisations organisations, Caller caller) {
        this.organisations = organisations;
        this.caller = caller;
    }

    @GET
    @RolesAllowed({Roles.RESPONDER, Roles.COORDINATOR, Roles.CLINICAL_LEAD, Roles.ADMIN})
    @Operation(operationId = "listOrganisations", summary = "Organisations that volunteers can apply to, by id")
    @APIResponse(responseCode = "200", description = "A page; `nextCursor` asks for the next")
    public Uni<OrganisationPage> list(
            @Parameter(description = "Part of the name") @QueryParam("q") @DefaultValue("") @Size(max = 80) String q,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(200) int limit,
            @QueryParam("cursor") @Pattern(regexp = ID) @Nullable String cursor) {
        return organisations
                .list(q.toLowerCase(Locale.ROOT), cursor == null ? "" : cursor, limit + 1)
                .map(found -> OrganisationPage.of(found, limit));
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Roles.RESPONDER, Roles.COORDINATOR, Roles.CLINICAL_LEAD, Roles.ADMIN})
    @Operation(operationId = "getOrganisation", summary = "One organisation of the directory")
    @APIResponse(responseCode = "200", description = "The organisation")
    @APIResponse(responseCode = "404", description = "None of the directory")
    public Uni<Organisation> get(@PathParam("id") String id) {
        return organisations.find(id).map(found -> found.orElseThrow(Problems::notFound));
    }

    @PUT
    @Path("/{id}")
    @RolesAllowed(Roles.ADMIN)
    @Operation(
            operationId = "putOrganisation",
            summary = "Describes the caller's own organisation",
            description =
                    "Other texts of the code of conduct are a new version, which every member is asked to accept.")
    @APIResponse(responseCode = "200", description = "Described")
    @APIResponse(responseCode = "403", description = "Not the caller's organisation")
    public Uni<Organisation> put(
            @PathParam("id") @Pattern(regexp = ID) String id, @Valid @NotNull OrganisationEntry entry) {
        if (!caller.getOrganisation().equals(id)) {
            throw Problems.forbidden("An organisation is described by its own administrator.");
        }
        return organisations.put(id, entry);
    }
}
