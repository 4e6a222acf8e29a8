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
import org.callout.responder.desk.MemberQuestion.Near;
import org.callout.responder.membership.MembershipState;
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
    private final Verifying verifying;
    private final MemberRecords records;
    private final Caller caller;

    MemberResource(Members members, Verifying verifying, MemberRecords records, Caller caller) {
        this.members = members;
        this.verifying = verifying;
        this.records = records;
        this.caller = caller;
    }

    @GET
    @Operation(
            operationId = "listMembers",
            summary = "Members of the caller's organisation by name, applicants included",
            description =
                    "Of a name the begins of its words, in any order, with or without accents and umlauts. First come"
                            + " those whose name begins so.")
    @APIResponse(responseCode = "200", description = "A page; `nextCursor` asks for the next")
    public Uni<MemberPage> list(
            @Parameter(description = "Begins of words of the name") @QueryParam("q") @Size(max = 80) @Nullable String q,
            @Parameter(description = "`lon,lat` in degrees: those who live about there")
                    @QueryParam("near")
                    @Size(max = 60)
                    @Nullable
                    String near,
            @Parameter(description = "Metres around `near`")
                    @QueryParam("within")
                    @DefaultValue("5000")
                    @Min(Near.LEAST_METRES)
                    @Max(Near.MOST_METRES)
                    int within,
            @Parameter(description = "Verified and not run out") @QueryParam("qualification") @Nullable
                    QualificationCode qualification,
            @QueryParam("state") @Nullable MembershipState state,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(200) int limit,
            @QueryParam("cursor") @Size(max = 600) @Nullable String cursor) {
        var after = cursor == null
                ? MemberCursor.START
                : MemberCursor.read(cursor).orElseThrow(() -> Problems.badQuery("cursor", "is not one of ours"));
        var question = new MemberQuestion(
                caller.getOrganisation(),
                q == null ? "" : q,
                near == null ? Optional.empty() : Optional.of(neighbourhood(near, within)),
                Optional.ofNullable(qualification),
                Optional.ofNullable(state));
        return members.list(question, after, limit);
    }

    private static Near neighbourhood(String text, int within) {
        return Near.read(text, within)
                .orElseThrow(() -> Problems.badQuery("near", "must be lon,lat in degrees, such as 9.52,47.14"));
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "getMember", summary = "One member of the caller's organisation")
    @APIResponse(responseCode = "200", description = "The member")
    @APIResponse(responseCode = "404", description = "No member of this organisation")
    public Uni<ResponderView> get(@RestPath UUID id) {
        return members.find(caller.getOrganisation(), id).map(MemberResource::found);
    }

    @GET
    @Path("/{id}/record")
    @Operation(
            operationId = "getMemberRecord",
            summary = "What the organisation decided of a member, who and when, and what they were asked for lately")
    @APIResponse(responseCode = "200", description = "The newest decisions first, 100 at most")
    @APIResponse(responseCode = "404", description = "No member of this organisation")
    public Uni<MemberRecord> record(@RestPath UUID id) {
        return records.find(caller.getOrganisation(), id).map(found -> found.orElseThrow(Problems::notFound));
    }

    @PUT
    @Path("/{id}/membership")
    @Operation(operationId = "decideMembership", summary = "Lets in, suspends or ends a membership")
    @APIResponse(responseCode = "200", description = "Decided")
    @APIResponse(responseCode = "404", description = "No member of this organisation, nor applicant")
    public Uni<ResponderView> decide(@RestPath UUID id, @Valid @NotNull MembershipDecision decision) {
        return members.decide(Staff.of(caller), id, decision).map(MemberResource::found);
    }

    @PUT
    @Path("/{id}/qualifications/{code}")
    @Operation(
            operationId = "verifyQualification",
            summary = "Says whether a qualification is proven, and until when",
            description =
                    "A clinical one is verified when two people have approved it, the second a clinical lead or an"
                            + " administrator; until then what was known goes on holding.")
    @APIResponse(responseCode = "200", description = "Noted")
    @APIResponse(responseCode = "403", description = "Another person approved it, and the caller may not be the second")
    @APIResponse(responseCode = "409", description = "The document has been decided on meanwhile")
    @APIResponse(responseCode = "404", description = "No member of this organisation, or no such qualification")
    public Uni<ResponderView> verify(
            @RestPath UUID id, @RestPath QualificationCode code, @Valid @NotNull Verification verification) {
        return verifying.verify(Staff.of(caller), id, code, verification).map(MemberResource::found);
    }

    private static ResponderView found(Optional<ResponderView> member) {
        return member.orElseThrow(Problems::notFound);
    }
}
