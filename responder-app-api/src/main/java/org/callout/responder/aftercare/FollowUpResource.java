package org.callout.responder.aftercare;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response.Status;
import java.util.List;
import java.util.UUID;
import org.callout.platform.identity.Caller;
import org.callout.platform.identity.Roles;
import org.callout.platform.problem.Problems;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/** The aftercare of the caller's organisation. */
@Path("/v1/follow-ups")
@Tag(name = "desk")
@RolesAllowed({Roles.COORDINATOR, Roles.CLINICAL_LEAD, Roles.ADMIN})
class FollowUpResource {

    private final FollowUps followUps;
    private final AftercareLeads leads;
    private final Caller caller;

    FollowUpResource(FollowUps followUps, AftercareLeads leads, Caller caller) {
        this.followUps = followUps;
        this.leads = leads;
        this.caller = caller;
    }

    /** What came of it. */
    @Schema(name = "FollowUpClosure")
    record Closure(@Size(max = 2000) @Nullable String note) {}

    /** Who looks after people when nobody else takes it. */
    @Schema(name = "AftercareLead")
    record Lead(
            @Schema(description = "The subject of their tokens") @NotBlank @Size(max = 200)
            String subject,

            @NotBlank @Size(max = 100) String name) {}

    @GET
    @Operation(operationId = "listFollowUps", summary = "Volunteers to get in touch with, the most urgent first")
    @APIResponse(
            responseCode = "200",
            description = "The tasks; with `closed=true` those that are done, the newest first")
    public Uni<List<FollowUpView>> list(@QueryParam("closed") @DefaultValue("false") boolean closed) {
        return followUps.list(caller.getOrganisation(), closed);
    }

    @PUT
    @Path("/{id}/owner")
    @Operation(operationId = "takeFollowUp", summary = "Makes a task the caller's own")
    @APIResponse(responseCode = "204", description = "Taken; again is harmless")
    @APIResponse(responseCode = "404", description = "No open task of this organisation")
    @APIResponse(
            responseCode = "409",
            description = "Somebody else has it; `owner` tells who. With `from` of that name it is taken from them")
    public Uni<Void> take(
            @RestPath UUID id,
            @Parameter(description = "From whom it is taken, by the name that the list told")
                    @QueryParam("from")
                    @Size(max = 200)
                    @Nullable
                    String from) {
        return followUps
                .take(caller.getOrganisation(), id, caller.subject(), caller.displayName(), from)
                .invoke(FollowUpResource::check)
                .replaceWithVoid();
    }

    private static void check(FollowUps.Taking taking) {
        switch (taking) {
            case FollowUps.Taking.Taken taken -> {
                // nothing to say
            }
            case FollowUps.Taking.NotFound notFound -> throw Problems.notFound();
            case FollowUps.Taking.OfAnother other ->
                throw HttpProblem.builder()
                        .withStatus(Status.CONFLICT)
                        .withTitle(Status.CONFLICT.getReasonPhrase())
                        .withDetail(other.name() + " has it")
                        .with("owner", other.name())
                        .build();
        }
    }

    @PUT
    @Path("/{id}/closure")
    @Operation(operationId = "closeFollowUp", summary = "Notes that somebody has been in touch")
    @APIResponse(responseCode = "204", description = "Closed")
    @APIResponse(responseCode = "404", description = "No open task of this organisation")
    public Uni<Void> close(@RestPath UUID id, @Valid @NotNull Closure closure) {
        return followUps
                .close(caller.getOrganisation(), id, caller.subject(), closure.note())
                .invoke(FollowUpResource::mustExist)
                .replaceWithVoid();
    }

    @GET
    @Path("/lead")
    @Operation(
            operationId = "getAftercareLead",
            summary = "Whose a task is while nobody else has taken it, and who has said so")
    @APIResponse(responseCode = "200", description = "Who it is; without a name while nobody is named")
    public Uni<AftercareLeads.View> lead() {
        return leads.of(caller.getOrganisation());
    }

    @DELETE
    @Path("/lead")
    @RolesAllowed(Roles.ADMIN)
    @Operation(operationId = "dismissAftercareLead", summary = "Leaves tasks to whoever takes them")
    @APIResponse(responseCode = "204", description = "Nobody is named any more; what is theirs already stays theirs")
    public Uni<Void> dismiss() {
        return leads.nobody(caller.getOrganisation());
    }

    @PUT
    @Path("/lead")
    @RolesAllowed(Roles.ADMIN)
    @Operation(operationId = "nameAftercareLead", summary = "Whose a task is while nobody else has taken it")
    @APIResponse(responseCode = "204", description = "Named; for what is nobody's and what is raised from now on")
    public Uni<Void> lead(@Valid @NotNull Lead lead) {
        return leads.name(caller, lead.subject(), lead.name());
    }

    private static void mustExist(boolean found) {
        if (!found) throw Problems.notFound();
    }
}
