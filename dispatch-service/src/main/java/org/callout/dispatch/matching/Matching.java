package org.callout.dispatch.matching;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.callout.dispatch.decision.Situation;
import org.callout.dispatch.learning.Acceptance;
import org.callout.dispatch.matching.People.Look;
import org.callout.geo.aed.AedSite;
import org.callout.geo.match.Candidate;
import org.callout.geo.policy.AlertingPolicy.Aim;
import org.callout.geo.policy.AlertingPolicy.Reach;
import org.callout.geo.travel.TravelMode;
import org.callout.geo.wave.Role;
import org.callout.geo.wave.WaveCandidates;
import org.callout.geo.wave.WavePlan;
import org.callout.geo.wave.WavePlanner;
import org.callout.geo.wave.WaveQuestion;
import org.callout.platform.web.Regions;

/**
 * Works out whom to ask next, without any lock: nearest people and defibrillators from PostGIS, histories, the policy's
 * judgement, ways, chances, the plan. Reads on connections of its own, never inside a transaction, and writes nothing.
 */
@ApplicationScoped
public class Matching {

    private final People people;
    private final FreeAeds aeds;
    private final Fairness fairness;
    private final Wishes wishes;
    private final Acceptance acceptance;
    private final WaveCandidates joining;
    private final WavePlanner planner;
    private final Regions regions;

    Matching(
            People people,
            FreeAeds aeds,
            Fairness fairness,
            Wishes wishes,
            Acceptance acceptance,
            WaveCandidates joining,
            WavePlanner planner,
            Regions regions) {
        this.people = people;
        this.aeds = aeds;
        this.fairness = fairness;
        this.wishes = wishes;
        this.acceptance = acceptance;
        this.joining = joining;
        this.planner = planner;
        this.regions = regions;
    }

    /** Whom to ask now. */
    public Uni<Match> match(Situation situation, Instant now) {
        return match(new Moment(situation, now, now));
    }

    /** Whom to ask by the usual means; by more of them where people are sparse. */
    Uni<Match> match(Moment moment) {
        if (!moment.asksForPeople())
            return Uni.createFrom().item(Match.nobody(moment.situation().running()));
        Reach reach = moment.policy().reach();
        return match(moment, reach.modes())
                .chain(match -> match.plan().isShortOfPeople()
                                && !reach.modesWhereSparse().equals(reach.modes())
                        ? match(moment, reach.modesWhereSparse())
                        : Uni.createFrom().item(match));
    }

    private Uni<Match> match(Moment moment, Set<TravelMode> modes) {
        WaveCandidates.Terms terms = moment.terms(modes);
        return Uni.combine()
                .all()
                .unis(people.find(moment, modes), sites(moment, terms))
                .asTuple()
                .chain(read -> match(moment, terms, read.getItem1(), read.getItem2()));
    }

    /**
     * Whom to ask of those who were found, and of more where these are not enough: the nearest may live across a river, or
     * all be able to do one thing only. Roads are searched and waves planned on a worker: no event loop waits for it.
     */
    private Uni<Match> match(Moment moment, WaveCandidates.Terms terms, Look look, List<AedSite> sites) {
        return inTurn(moment, look.judged())
                .emitOn(Infrastructure.getDefaultWorkerPool())
                .map(judged -> plan(moment, terms, judged, sites))
                .chain(match -> {
                    Set<Role> roles = look.whole() ? Set.of() : worthLookingOnFor(match.plan());
                    return roles.isEmpty()
                            ? Uni.createFrom().item(match)
                            : people.findMore(moment, terms.modes(), roles, look)
                                    .chain(more -> match(moment, terms, more, sites));
                });
    }

    /** Roles that too few could take in time, or else those for which others behind all who were found may well be there sooner. */
    private static Set<Role> worthLookingOnFor(WavePlan plan) {
        return plan.lacking().isEmpty() ? plan.outpaced() : plan.lacking();
    }

    /** Nearest first, or whose turn it is where that counts. */
    private Uni<Judged> inTurn(Moment moment, Judged judged) {
        return moment.policy().objective().aim() == Aim.FAIREST
                ? fairness.fairestFirst(judged, moment.callout(), moment.seen())
                        .map(ordered -> new Judged(ordered, judged.refused(), judged.histories()))
                        .chain(fair -> wishes.of(moment.callout().id()).map(fair::withFirst))
                : Uni.createFrom().item(judged);
    }

    private Uni<List<AedSite>> sites(Moment moment, WaveCandidates.Terms terms) {
        if (!terms.roles().containsKey(Role.AED_RUNNER)) return Uni.createFrom().item(List.of());
        return aeds.within(moment.callout().location().position(), joining.aedReach(terms));
    }

    private Match plan(Moment moment, WaveCandidates.Terms terms, Judged judged, List<AedSite> sites) {
        var expectations = new Expectations(moment, judged, acceptance.model(), regions.timeZone());
        var question = new WaveQuestion(
                moment.needs(),
                joining.join(terms, judged.admitted(), sites, expectations),
                moment.size(judged.wishesHeard()),
                moment.preference(),
                moment.limits(),
                moment.help());
        Map<UUID, Candidate> known =
                judged.admitted().stream().collect(Collectors.toMap(Candidate::responderId, Function.identity()));
        return new Match(
                moment.situation().running(),
                planner.plan(question),
                known,
                judged.refused(),
                judged.names(),
                expectations.told(),
                joining.sourceOfWays(terms),
                Explanation.TimeLimits.of(question));
    }
}
