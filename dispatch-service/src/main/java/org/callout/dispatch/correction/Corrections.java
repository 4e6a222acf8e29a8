package org.callout.dispatch.correction;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.callout.dispatch.alert.Way;
import org.callout.dispatch.alerting.WayFinder;
import org.callout.dispatch.assignment.Assignment;
import org.callout.dispatch.callout.Callout;
import org.callout.dispatch.callout.CalloutLife;
import org.callout.dispatch.callout.Facts;
import org.callout.dispatch.callout.Location;
import org.callout.dispatch.decision.Author;
import org.callout.dispatch.decision.CorrectionRule;
import org.callout.dispatch.decision.Decision;
import org.callout.dispatch.decision.Decisions;
import org.callout.dispatch.decision.OthersActs;
import org.callout.dispatch.decision.Situation;
import org.callout.dispatch.decision.Situations;
import org.callout.dispatch.matching.FreeAeds;
import org.callout.dispatch.policy.PolicyBook;
import org.callout.dispatch.presence.MembershipTiers;
import org.callout.geo.place.Distance;
import org.callout.geo.policy.Tier;
import org.callout.geo.policy.VersionedPolicy;
import org.callout.platform.id.Ids;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/** Applies new knowledge about a callout. */
@ApplicationScoped
public class Corrections {

    private static final Distance AEDS_AROUND = new Distance(5_000);

    private final Situations situations;
    private final Decisions decisions;
    private final PolicyBook policies;
    private final WayFinder ways;
    private final FreeAeds aeds;
    private final MembershipTiers memberships;
    private final OthersActs others;
    private final Ids ids;
    private final Clock clock;

    Corrections(
            Situations situations,
            Decisions decisions,
            PolicyBook policies,
            WayFinder ways,
            FreeAeds aeds,
            MembershipTiers memberships,
            OthersActs others,
            Ids ids,
            Clock clock) {
        this.situations = situations;
        this.decisions = decisions;
        this.policies = policies;
        this.ways = ways;
        this.aeds = aeds;
        this.memberships = memberships;
        this.others = others;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * Changes what is known, unless the callout is closed; empty when there is no such callout. The decision's callout is
     * as it stands then, so that the caller can tell what came of it. Fails with {@link OthersActs.Meanwhile} when somebody
     * else has changed the same since the author looked.
     *
     * @param why in the author's words; null when they do not say
     * @param change what is to be known of a callout; asked again under the lock
     * @param underLock what else is to be noted about a callout that is not closed, after {@code change}
     */
    public Uni<Optional<Decision>> correct(
            UUID calloutId,
            Author author,
            @Nullable String why,
            Function<Callout, Facts> change,
            Consumer<Callout> underLock) {
        Instant now = clock.instant();
        return situations
                .find(calloutId)
                .chain(found -> found.map(situation -> newWays(situation, change, now))
                        .orElseGet(() -> Uni.createFrom().item(Map.of())))
                .chain(newWays ->
                        decisions.transact(session -> decisions.decide(session, calloutId, (same, situation) -> {
                            Callout callout = situation.callout();
                            var facts = change.apply(callout);
                            if (callout.life() instanceof CalloutLife.Ongoing) underLock.accept(callout);
                            return policy(same, situation, facts)
                                    .chain(policy -> tiers(same, situation, policy, facts, now)
                                            .map(tiers -> new CorrectionRule.People(newWays, tiers))
                                            .chain(people -> others.since(same, calloutId, author)
                                                    .map(acts -> OthersActs.check(
                                                            CorrectionRule.correct(
                                                                    situation, facts, policy, people, ids::next, why,
                                                                    now),
                                                            author,
                                                            acts))));
                        })));
    }

    private Uni<VersionedPolicy> policy(Mutiny.Session session, Situation situation, Facts facts) {
        Callout callout = situation.callout();
        return CorrectionRule.mayRunByAnother(callout.facts(), facts)
                ? policies.choose(session, callout.organisation(), facts.asCase())
                : Uni.createFrom().item(situation.running());
    }

    /** Read under the lock: a wave may have gone out since the situation was read without it. */
    private Uni<Map<UUID, Tier>> tiers(
            Mutiny.Session session, Situation situation, VersionedPolicy policy, Facts facts, Instant now) {
        Callout callout = situation.callout();
        if (!CorrectionRule.asksMoreTrust(situation, policy, facts))
            return Uni.createFrom().item(Map.of());
        return memberships.find(session, callout.organisation(), situation.involved(), now);
    }

    private Uni<Map<UUID, Way>> newWays(Situation situation, Function<Callout, Facts> change, Instant now) {
        Location before = situation.callout().location();
        Location after = change.apply(situation.callout()).location();
        if (isSameWay(before, after)) return Uni.createFrom().item(Map.of());
        var seekers = seekers(situation);
        if (seekers.isEmpty()) return Uni.createFrom().item(Map.of());
        return aeds.within(after.position(), AEDS_AROUND, situation.aedsOnTheWay())
                .chain(sites -> ways.find(after, seekers, sites, now));
    }

    /** Everybody whose yes would count, once each: a merger brings together what the same person was asked for twice. */
    private static Collection<WayFinder.Seeker> seekers(Situation situation) {
        return Stream.concat(
                        situation.answerable().map(WayFinder.Seeker::of),
                        situation.active().filter(Assignment::isComing).map(WayFinder.Seeker::of))
                .collect(Collectors.toMap(
                        WayFinder.Seeker::responderId, Function.identity(), (asked, assigned) -> assigned))
                .values();
    }

    private static boolean isSameWay(Location before, Location after) {
        return after.position().equals(before.position()) && after.entry().equals(before.entry());
    }
}
