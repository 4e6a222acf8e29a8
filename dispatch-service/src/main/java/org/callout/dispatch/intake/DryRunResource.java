package org.callout.dispatch.intake;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.callout.dispatch.callout.Callout;
import org.callout.dispatch.callout.CalloutLife;
import org.callout.dispatch.decision.IntakeRule;
import org.callout.dispatch.decision.Situation;
import org.callout.dispatch.matching.DryRun;
import org.callout.dispatch.policy.PolicyBook;
import org.callout.geo.policy.VersionedPolicy;
import org.callout.platform.identity.Caller;
import org.callout.platform.identity.Roles;
import org.callout.platform.problem.Problems;
import org.callout.platform.transaction.Transactions;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/** Tries a policy at a place and time: who would be asked, and why. Nobody is alerted and nothing is written. */
@Path("/v1/policies/{id}/dry-run")
@Tag(name = "Policies")
class DryRunResource {

    private final PolicyBook policies;
    private final Transactions transactions;
    private final DryRun dryRun;
    private final Caller caller;
    private final Clock clock;

    DryRunResource(PolicyBook policies, Transactions transactions, DryRun dryRun, Caller caller, Clock clock) {
        this.policies = policies;
        this.transactions = transactions;
        this.dryRun = dryRun;
        this.caller = caller;
        this.clock = clock;
    }

    @POST
    @RolesAllowed({Roles.COORDINATOR, Roles.CLINICAL_LEAD, Roles.ADMIN})
    @Operation(
            summary = "Shows whom a policy would ask first, without alerting anyone",
            description =
                    "By the version in force, or the last written where none is; any version by its number. People are"
                            + " where they are now, and as ready as now, whatever the time asked about: it decides quiet hours,"
                            + " opening hours, how soon people set out and how likely they say yes.")
    public Uni<DryRunView> run(
            @RestPath UUID id,
            @QueryParam("version") @Min(1) @Nullable Integer version,
            @NotNull @Valid DryRunRequest request) {
        String organisation = caller.getOrganisation();
        Instant now = clock.instant();
        Instant at = request.at() == null ? now : request.at();
        return transactions
                .read(session -> policies.find(session, organisation, id, version))
                .map(found -> found.orElseThrow(Problems::notFound))
                .chain(policy -> run(hypothetical(request, organisation, policy, at), at));
    }

    private static Situation hypothetical(
            DryRunRequest request, String organisation, VersionedPolicy policy, Instant at) {
        Callout callout =
                request.toCallout(organisation, policy.terms().appliesTo().category(), at);
        if (callout.kind() != policy.terms().appliesTo().category().kind())
            throw Problems.badRequest("category", "must be of the kind that the policy is for");
        return IntakeRule.takeIn(callout, policy, UUID::randomUUID, at).situation();
    }

    private Uni<DryRunView> run(Situation situation, Instant at) {
        return dryRun.of(situation, at)
                .map(outcome -> new DryRunView(
                        at,
                        situation.callout().life() instanceof CalloutLife.Withheld withheld ? withheld.reason() : null,
                        (int) situation.policy().pace().patience().toSeconds(),
                        outcome.explanation(),
                        outcome.areas(),
                        outcome.notAskable()));
    }
}
