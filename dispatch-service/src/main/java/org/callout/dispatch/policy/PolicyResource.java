package org.callout.dispatch.policy;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.callout.dispatch.policy.PolicyDesk.Wish;
import org.callout.geo.policy.PublishedPolicies;
import org.callout.platform.identity.Caller;
import org.callout.platform.identity.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

import static java.util.Objects.requireNonNull;

/** How callouts are alerted, for the caller's organisation: another one's policies do not exist for it. */
@Path(PolicyResource.PATH)
@Tag(name = "Alerting policies")
class PolicyResource {

    static final String PATH = "/v1/policies";

    private final PolicyReader reader;
    private final PolicyDesk desk;
    private final Caller caller;

    PolicyResource(PolicyReader reader, PolicyDesk desk, Caller caller) {
        this.reader = reader;
        this.desk = desk;
        this.caller = caller;
    }

    /**
     * @param version the one to put in force
     * @param reason for whoever reads the history later; null when not told
     */
    @Schema(name = "PublishedVersionRequest")
    record PublishedVersionRequest(
            @NotNull @Nullable Integer version,
            @Size(max = 500) @Nullable String reason) {}

    /** @param version an earlier one that was in force */
    @Schema(name = "RollBackRequest")
    record RollBackRequest(
            @NotNull @Nullable Integer version,
            @NotBlank @Size(max = 500) @Nullable String reason) {}

    @GET
    @RolesAllowed({Roles.COORDINATOR, Roles.CLINICAL_LEAD, Roles.ADMIN})
    @Operation(
            summary = "Lists the policies of the organisation",
            description =
                    "With the delivered ones that hold where it has none of its own in force; retired ones are not"
                            + " listed.")
    public Uni<List<PolicySummary>> list() {
        return reader.list(caller.getOrganisation());
    }

    @POST
    @RolesAllowed({Roles.CLINICAL_LEAD, Roles.ADMIN})
    @Operation(summary = "Drafts a policy; nothing is alerted by it until it is published")
    @APIResponseSchema(value = PolicyView.class, responseCode = "201", responseDescription = "Drafted")
    public Uni<RestResponse<PolicyView>> create(@NotNull @Valid PolicyRequest request) {
        return desk.create(caller.getOrganisation(), request, Author.of(caller))
                .map(view -> RestResponse.ResponseBuilder.create(RestResponse.Status.CREATED, view)
                        .location(URI.create(PATH + "/" + view.summary().id()))
                        .build());
    }

    @GET
    @Path("/published-elsewhere")
    @RolesAllowed({Roles.COORDINATOR, Roles.CLINICAL_LEAD, Roles.ADMIN})
    @Operation(
            summary = "How others alert volunteers to cardiac arrests, as far as it was published",
            description = "To compare with, or to begin a policy of one's own from.")
    public List<PolicyBody> publishedElsewhere() {
        return PublishedPolicies.all().stream().map(PolicyBody::of).toList();
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Roles.COORDINATOR, Roles.CLINICAL_LEAD, Roles.ADMIN})
    @Operation(summary = "A policy, retired ones too, as it is in force, or as last written where no version is")
    public Uni<PolicyView> get(UUID id) {
        return reader.get(caller.getOrganisation(), id);
    }

    @PUT
    @Path("/{id}")
    @RolesAllowed({Roles.CLINICAL_LEAD, Roles.ADMIN})
    @Operation(
            summary = "Drafts the next version of a policy",
            description = "What is in force stays so. The same as the last version again is not written twice.")
    @APIResponse(responseCode = "409", description = "A delivered policy cannot be changed")
    @APIResponseSchema(value = VersionView.class, responseCode = "200")
    public Uni<VersionView> write(UUID id, @NotNull @Valid PolicyRequest request) {
        return desk.write(caller.getOrganisation(), id, request, Author.of(caller));
    }

    @PUT
    @Path("/{id}/published")
    @RolesAllowed({Roles.CLINICAL_LEAD, Roles.ADMIN})
    @Operation(
            summary =
                    "Puts a version of a policy in force that somebody else has written, an older or a retired one too",
            description =
                    "For callouts taken in, or whose category, code or age group is corrected, from then on; within"
                            + " 5 seconds everywhere. Others keep the version that they run by.")
    @APIResponse(responseCode = "403", description = "The caller has written that version, or may not publish at all")
    @APIResponse(responseCode = "409", description = "Another policy in force is for the same callouts")
    @APIResponseSchema(value = PolicyView.class, responseCode = "200")
    public Uni<PolicyView> publish(UUID id, @NotNull @Valid PublishedVersionRequest request) {
        Wish wish = new Wish(requireNonNull(request.version()), request.reason());
        return desk.publish(caller.getOrganisation(), id, wish, Author.of(caller));
    }

    @POST
    @Path("/{id}/roll-backs")
    @RolesAllowed({Roles.CLINICAL_LEAD, Roles.ADMIN})
    @Operation(
            summary = "Puts what was in force before back in force, as a new version that says the same",
            description = "One person is enough: two have looked at that text before it was in force.")
    @APIResponse(
            responseCode = "409",
            description = "That version is in force, or another policy is for the same callouts")
    @APIResponseSchema(value = PolicyView.class, responseCode = "200")
    public Uni<PolicyView> rollBack(UUID id, @NotNull @Valid RollBackRequest request) {
        Wish wish = new Wish(requireNonNull(request.version()), request.reason());
        return desk.rollBack(caller.getOrganisation(), id, wish, Author.of(caller));
    }

    @GET
    @Path("/{id}/history")
    @RolesAllowed({Roles.COORDINATOR, Roles.CLINICAL_LEAD, Roles.ADMIN})
    @Operation(summary = "Who did what with a policy, when and why, the first of it first")
    public Uni<List<PolicyActRow.View>> history(UUID id) {
        return reader.history(caller.getOrganisation(), id);
    }

    @DELETE
    @Path("/{id}")
    @RolesAllowed({Roles.CLINICAL_LEAD, Roles.ADMIN})
    @Operation(summary = "Takes a policy out of force; its versions are kept, and callouts that run by it go on")
    public Uni<Void> retire(UUID id, @QueryParam("reason") @Size(max = 500) @Nullable String reason) {
        return desk.retire(caller.getOrganisation(), id, reason, Author.of(caller));
    }

    @GET
    @Path("/{id}/versions")
    @RolesAllowed({Roles.COORDINATOR, Roles.CLINICAL_LEAD, Roles.ADMIN})
    @Operation(summary = "All versions of a policy, without what they say")
    public Uni<List<VersionView>> versions(UUID id) {
        return reader.versions(caller.getOrganisation(), id, Author.of(caller));
    }

    @GET
    @Path("/{id}/versions/{version}")
    @RolesAllowed({Roles.COORDINATOR, Roles.CLINICAL_LEAD, Roles.ADMIN})
    @Operation(summary = "What a version of a policy says")
    public Uni<VersionView> version(UUID id, int version) {
        return reader.version(caller.getOrganisation(), id, version, Author.of(caller));
    }
}
