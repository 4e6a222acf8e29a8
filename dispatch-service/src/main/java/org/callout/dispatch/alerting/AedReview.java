package org.callout.dispatch.alerting;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.callout.dispatch.alert.Way;
import org.callout.dispatch.assignment.Assignment;
import org.callout.dispatch.callout.Location;
import org.callout.dispatch.decision.Situation;
import org.callout.dispatch.matching.FreeAeds;
import org.callout.geo.place.Distance;

/**
 * Sees to it that every AED runner fetches a device of their own that is there: whoever is sent to one that is not to be had,
 * or that somebody ahead of them fetches, is sent to the next best, or straight to the patient.
 */
@ApplicationScoped
class AedReview {

    /** Where to look for another one: far beyond any detour worth making for somebody who is under way already. */
    private static final Distance AROUND = new Distance(5_000);

    private final AedErrands errands;
    private final FreeAeds aeds;
    private final WayFinder ways;

    AedReview(AedErrands errands, FreeAeds aeds, WayFinder ways) {
        this.errands = errands;
        this.aeds = aeds;
        this.ways = ways;
    }

    /** Better ways, by assignment; empty when every runner has a device to fetch. */
    Uni<Map<UUID, Way>> detours(Situation situation, Instant now) {
        List<Assignment> runners = situation
                .active()
                .filter(Assignment::isStillFetching)
                .sorted(Comparator.comparing(Assignment::acceptedAt).thenComparing(Assignment::id))
                .toList();
        if (runners.isEmpty()) return Uni.createFrom().item(Map.of());
        return errands.inVain(situation.callout().id(), now)
                .map(inVain -> runners.stream()
                        .filter(runner -> inVain.contains(runner.id()))
                        .toList())
                .chain(lost -> reroute(situation, lost, now));
    }

    private Uni<Map<UUID, Way>> reroute(Situation situation, List<Assignment> runners, Instant now) {
        if (runners.isEmpty()) return Uni.createFrom().item(Map.of());
        Location scene = situation.callout().location();
        var seekers = runners.stream().map(WayFinder.Seeker::fetching).toList();
        return aeds.within(scene.position(), AROUND)
                .chain(free -> ways.find(scene, seekers, free, now))
                .map(found -> byAssignment(runners, found));
    }

    /** Of two whom the same device would serve best the first has it, and the other's way is looked for at the next look. */
    private static Map<UUID, Way> byAssignment(List<Assignment> runners, Map<UUID, Way> found) {
        Map<UUID, Way> byAssignment = new HashMap<>();
        Set<UUID> given = new HashSet<>();
        for (Assignment runner : runners) {
            Way way = found.getOrDefault(runner.responderId(), straightFromWhereNobodyKnows(runner));
            boolean alone = way.aedId() == null || given.add(way.aedId());
            if (alone) byAssignment.put(runner.id(), way);
        }
        return byAssignment;
    }

    private static Way straightFromWhereNobodyKnows(Assignment runner) {
        return runner.way().withAed(null);
    }
}
