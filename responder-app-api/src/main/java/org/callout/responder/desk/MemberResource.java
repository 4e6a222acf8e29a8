package org.callout.responder.desk;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.Optional;
import java.util.UUID;
import org.callout.platform.identity.Caller;
import org.callout.platform.identity.Roles;
import org.callout.platform.problem.Problems;
import org.callout.responder.account.ResponderView;
import org.callout.responder.membership.QualificationCode;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/** The desk of the caller's organisation. */
@Path("/v1/responders")
@Tag(name = "desk")
@RolesAllowed({Roles.COORDINATOR, Roles.CLINICAL_LEAD, Roles.ADMIN})
class MemberResource {

    private final Members members;
    private final Caller caller;

    MemberResource(Members members, Caller caller) {
        this.members = members;
        this.caller = caller;
    }

    @GET
    @Operation(
            operationId = "listMembers",
            summary = "Members of the caller's organisation by name, applicants included")
    @APIResponse(responseCode = "200", description = "A page; `nextCursor` asks for the next")
    public Uni<MemberPage> list(
            @Parameter(description = "Part of the name") @QueryParam("q") @Size(max = 80) @Nullable String q,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(200) int limit,
            @QueryParam("cursor") @Size(max = 600) @Nullable String cursor) {
        var after = cursor == null
                ? null
                : MemberCursor.read(cursor).orElseThrow(() -> Problems.badQuery("cursor", "is not one of ours"));
        return members.list(caller.getOrganisation(), q, limit, after);
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "getMember", summary = "One member of the caller's organisation")
    @APIResponse(responseCode = "200", description = "The member")
    @APIResponse(responseCode = "404", description = "No member of this organisation")
    public Uni<ResponderView> get(@RestPath UUID id) {
        return members.find(caller.getOrganisation(), id).map(MemberResource::found);
    }

    @PUT
    @Path("/{id}/membership")
    @Operation(operationId = "decideMembership", summary = "Lets in, suspends or ends a membership")
    @APIResponse(responseCode = "200", description = "Decided")
    @APIResponse(responseCode = "404", description = "No member of this organisation, nor applicant")
    public Uni<ResponderView> decide(@RestPath UUID id, @Valid @NotNull MembershipDecision decision) {
        return members.decide(
                        caller.getOrganisation(), id, decision.state().state(), decision.tier(), decision.validUntil())
                .map(MemberResource::found);
    }

    @PUT
    @Path("/{id}/qualifications/{code}")
    @Operation(operationId = "verifyQualification", summary = "Says whether a qualification is proven, and until when")
    @APIResponse(responseCode = "200", description = "Noted")
    @APIResponse(responseCode = "404", description = "No member of this organisation, or no such qualification")
    public Uni<ResponderView> verify(
            @RestPath UUID id, @RestPath QualificationCode code, @Valid @NotNull Verification verification) {
        return members.verify(caller.getOrganisation(), id, code, verification.toDecision())
                .map(MemberResource::found);
    }

    private static ResponderView found(Optional<ResponderView> member) {
        return member.orElseThrow(Problems::notFound);
    }
}
