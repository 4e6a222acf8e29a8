package org.callout.dispatch.correction;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.callout.dispatch.alert.Way;
import org.callout.dispatch.alerting.WayFinder;
import org.callout.dispatch.assignment.Assignment;
import org.callout.dispatch.callout.Callout;
import org.callout.dispatch.decision.CorrectionRule;
import org.callout.dispatch.decision.Decision;
import org.callout.dispatch.decision.Decisions;
import org.callout.dispatch.decision.Situation;
import org.callout.dispatch.decision.Situations;
import org.callout.geo.match.NearestAeds;
import org.callout.geo.place.Distance;
import org.callout.geo.place.Position;
import org.callout.platform.id.Ids;

/** Applies new knowledge about a callout. */
@ApplicationScoped
public class Corrections {

    private static final Distance AEDS_AROUND = new Distance(5_000);

    private final Situations situations;
    private final Decisions decisions;
    private final WayFinder ways;
    private final NearestAeds aeds;
    private final Ids ids;
    private final Clock clock;

    Corrections(Situations situations, Decisions decisions, WayFinder ways, NearestAeds aeds, Ids ids, Clock clock) {
        this.situations = situations;
        this.decisions = decisions;
        this.ways = ways;
        this.aeds = aeds;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * Changes what is known; empty when there is no such callout.
     *
     * @param change from what is known to what is to be known; applied again under the lock
     * @param underLock what else is to be noted about the callout in the same transaction
     */
    public Uni<Optional<Decision>> correct(
            UUID calloutId, UnaryOperator<Callout.Facts> change, Consumer<Callout> underLock) {
        Instant now = clock.instant();
        return situations
                .find(calloutId)
                .chain(found -> found.map(situation -> newWays(situation, change, now))
                        .orElseGet(() -> Uni.createFrom().item(Map.of())))
                .chain(newWays -> decisions.decide(calloutId, situation -> {
                    underLock.accept(situation.callout());
                    var facts = change.apply(situation.callout().facts());
                    return CorrectionRule.correct(situation, facts, newWays, ids::next, now);
                }));
    }

    private Uni<Map<UUID, Way>> newWays(Situation situation, UnaryOperator<Callout.Facts> change, Instant now) {
        Position before = situation.callout().location().position();
        Position after = change.apply(situation.callout().facts()).location().position();
        if (after.equals(before)) return Uni.createFrom().item(Map.of());
        var seekers = Stream.concat(
                        situation.open().map(WayFinder.Seeker::of),
                        situation.active().filter(Assignment::isComing).map(WayFinder.Seeker::of))
                .toList();
        if (seekers.isEmpty()) return Uni.createFrom().item(Map.of());
        return aeds.within(after, AEDS_AROUND).chain(sites -> ways.find(after, seekers, sites, now));
    }
}
