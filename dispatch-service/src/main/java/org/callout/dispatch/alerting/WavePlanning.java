package org.callout.dispatch.alerting;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.callout.dispatch.alert.Engagements;
import org.callout.dispatch.callout.Callout;
import org.callout.dispatch.callout.CalloutLife;
import org.callout.dispatch.callout.Need;
import org.callout.dispatch.decision.Decision;
import org.callout.dispatch.decision.ExpiryRule;
import org.callout.dispatch.decision.Situation;
import org.callout.dispatch.decision.WindowRule;
import org.callout.geo.aed.AedSite;
import org.callout.geo.match.Candidate;
import org.callout.geo.match.NearestAeds;
import org.callout.geo.match.NearestQuery;
import org.callout.geo.match.NearestResponders;
import org.callout.geo.match.Requirement;
import org.callout.geo.policy.AlertingPolicy;
import org.callout.geo.policy.AlertingPolicy.Aim;
import org.callout.geo.policy.CalloutKind;
import org.callout.geo.policy.RoleRule;
import org.callout.geo.policy.Withholding;
import org.callout.geo.travel.TravelMode;
import org.callout.geo.wave.Limits;
import org.callout.geo.wave.Preference;
import org.callout.geo.wave.Role;
import org.callout.geo.wave.WaveCandidates;
import org.callout.geo.wave.WavePlan;
import org.callout.geo.wave.WavePlanner;
import org.callout.geo.wave.WaveQuestion;
import org.callout.geo.wave.WaveSize;

/**
 * Works out whom to alert next, without any lock. Reads people and defibrillators from PostGIS on a connection of its own,
 * never inside a transaction; the choice itself is {@code geo}'s.
 */
@ApplicationScoped
class WavePlanning {

    /**
     * How many of the nearest are weighed: enough that a cyclist a little farther off beats a walker, and that lost races for
     * people leave reserves.
     */
    private static final int FASTEST_WEIGHED = 60;

    private static final int FAIREST_WEIGHED = 200;

    private final NearestResponders responders;
    private final NearestAeds aeds;
    private final WaveCandidates joining;
    private final WavePlanner planner;
    private final Fairness fairness;
    private final AedReview aedReview;

    WavePlanning(
            NearestResponders responders,
            NearestAeds aeds,
            WaveCandidates joining,
            WavePlanner planner,
            Fairness fairness,
            AedReview aedReview) {
        this.responders = responders;
        this.aeds = aeds;
        this.joining = joining;
        this.planner = planner;
        this.fairness = fairness;
        this.aedReview = aedReview;
    }

    /** The plan for a situation read without a lock; the situation's objects are used up by it. */
    Uni<PlannedWave> plan(Situation situation, Instant now) {
        long version = situation.callout().version();
        ExpiryRule.expireOverdue(new Decision(situation, now));
        return aedReview
                .detours(situation, now)
                .chain(detours -> planWave(situation, now)
                        .map(planned -> new PlannedWave(version, planned.plan(), planned.names(), detours)));
    }

    private record Planned(WavePlan plan, Map<UUID, String> names) {}

    private Uni<Planned> planWave(Situation situation, Instant now) {
        Brief brief = new Brief(situation, now);
        if (!brief.asksForPeople()) return Uni.createFrom().item(new Planned(PlannedWave.NOBODY, Map.of()));
        Set<TravelMode> whereSparse = brief.policy.reach().modesWhereSparse();
        Uni<Planned> usual = planWave(brief, brief.policy.reach().modes());
        return usual.chain(planned -> planned.plan().reserves().isEmpty()
                        && !whereSparse.equals(brief.policy.reach().modes())
                ? planWave(brief, whereSparse)
                : Uni.createFrom().item(planned));
    }

    private Uni<Planned> planWave(Brief brief, Set<TravelMode> modes) {
        WaveCandidates.Terms terms = brief.terms(modes);
        return Uni.combine()
                .all()
                .unis(candidates(brief, modes), sites(brief, terms))
                .with((candidates, sites) -> choose(brief, terms, candidates, sites));
    }

    private Uni<List<Candidate>> candidates(Brief brief, Set<TravelMode> modes) {
        return switch (brief.policy.objective().aim()) {
            case SURVIVAL, FASTEST -> responders.find(brief.query(modes, FASTEST_WEIGHED));
            case FAIREST ->
                responders
                        .find(brief.query(modes, FAIREST_WEIGHED))
                        .chain(found -> fairness.fairestFirst(found, brief.callout, brief.now));
        };
    }

    private Uni<List<AedSite>> sites(Brief brief, WaveCandidates.Terms terms) {
        if (!terms.roles().containsKey(Role.AED_RUNNER)) return Uni.createFrom().item(List.of());
        return aeds.within(brief.callout.location().position(), joining.aedReach(terms))
                .map(sites -> sites.stream()
                        .filter(site -> !brief.aedsSpokenFor.contains(site.id()))
                        .toList());
    }

    private Planned choose(Brief brief, WaveCandidates.Terms terms, List<Candidate> candidates, List<AedSite> sites) {
        var question = new WaveQuestion(
                brief.demand,
                joining.join(terms, candidates, sites),
                new WaveSize.Fixed(Objects.requireNonNull(brief.policy.pace().firstWave())),
                brief.policy.objective().aim() != Aim.FAIREST ? Preference.SOONEST : Preference.IN_GIVEN_ORDER,
                new Limits(brief.budgetLeft, brief.policy.reach().longestEta()));
        Map<UUID, String> names =
                candidates.stream().collect(Collectors.toMap(Candidate::responderId, Candidate::displayName));
        return new Planned(planner.plan(question), names);
    }

    /** What one plan is about. */
    private static final class Brief {

        final Situation situation;
        final Callout callout;
        final AlertingPolicy policy;
        final Instant now;
        final List<org.callout.geo.wave.Need> demand;
        final int budgetLeft;
        final Set<UUID> aedsSpokenFor;

        Brief(Situation situation, Instant now) {
            this.situation = situation;
            this.callout = situation.callout();
            this.policy = situation.policy();
            this.now = now;
            this.demand = situation.needs().stream()
                    .filter(need -> need.target() > 0)
                    .map(situation::demand)
                    .toList();
            this.budgetLeft = Math.max(0, policy.pace().budget() - situation.spent());
            this.aedsSpokenFor = AedReview.spokenFor(situation);
        }

        boolean asksForPeople() {
            return callout.life() instanceof CalloutLife.Active
                    && budgetLeft > 0
                    && !situation.isCovered()
                    && !WindowRule.isOver(callout.facts(), now);
        }

        WaveCandidates.Terms terms(Set<TravelMode> modes) {
            Map<Role, Requirement> roles = situation.needs().stream()
                    .filter(need -> situation.missing(need) > 0)
                    .map(Need::role)
                    .map(policy::rule)
                    .collect(Collectors.toMap(RoleRule::role, RoleRule::requirement));
            return new WaveCandidates.Terms(
                    callout.location().position(), roles, modes, policy.reach().longestEta(), now);
        }

        NearestQuery query(Set<TravelMode> modes, int limit) {
            Set<String> overrules = callout.kind() == CalloutKind.INCIDENT ? Set.of(Engagements.CARE_OFFER) : Set.of();
            return new NearestQuery(
                    callout.organisation(),
                    callout.location().position(),
                    now,
                    Requirement.covering(terms(modes).roles().values()),
                    Withholding.leastTier(policy, callout.facts().asCase()).level(),
                    modes,
                    now.minus(policy.reach().freshFix()),
                    situation.asked(),
                    overrules,
                    limit);
        }
    }
}
