package org.callout.dispatch.alerting;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.callout.dispatch.alert.Way;
import org.callout.dispatch.assignment.Assignment;
import org.callout.dispatch.decision.Situation;
import org.callout.geo.aed.AedCondition;
import org.callout.geo.aed.AedSite;
import org.callout.geo.match.NearestAeds;
import org.callout.geo.place.Distance;

/**
 * Sees to it that every AED runner fetches a device of their own that is there: whoever is sent to one that has turned out
 * missing, or that somebody ahead of them fetches, is sent to the next best, or straight to the patient.
 */
@ApplicationScoped
class AedReview {

    /** Far beyond any detour worth making: sites are few, and leaving one out would cost more than reading it. */
    private static final Distance AROUND = new Distance(5_000);

    private final NearestAeds aeds;
    private final WayFinder ways;

    AedReview(NearestAeds aeds, WayFinder ways) {
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
        return aeds.within(situation.callout().location().position(), AROUND)
                .chain(sites -> reroute(situation, inVain(runners, sites), sites, now));
    }

    /** Runners whose device is not to be had, or is fetched by somebody who accepted before them. */
    private static List<Assignment> inVain(List<Assignment> runners, List<AedSite> sites) {
        Set<UUID> available = sites.stream()
                .filter(site -> site.condition() == AedCondition.AVAILABLE)
                .map(AedSite::id)
                .collect(Collectors.toCollection(HashSet::new));
        return runners.stream()
                .filter(runner ->
                        !available.remove(Objects.requireNonNull(runner.way().aedId())))
                .toList();
    }

    private Uni<Map<UUID, Way>> reroute(
            Situation situation, List<Assignment> runners, List<AedSite> sites, Instant now) {
        if (runners.isEmpty()) return Uni.createFrom().item(Map.of());
        Set<UUID> spokenFor = situation.aedsSpokenFor();
        var free = sites.stream().filter(site -> !spokenFor.contains(site.id())).toList();
        var seekers = runners.stream().map(WayFinder.Seeker::fetching).toList();
        return ways.find(situation.callout().location(), seekers, free, now).map(found -> byAssignment(runners, found));
    }

    private static Map<UUID, Way> byAssignment(List<Assignment> runners, Map<UUID, Way> found) {
        Map<UUID, Way> byAssignment = new HashMap<>();
        Set<UUID> given = new HashSet<>();
        for (Assignment runner : runners) {
            Way way = found.get(runner.responderId());
            if (way == null) continue;
            boolean alone = way.aedId() == null || given.add(way.aedId());
            if (alone) byAssignment.put(runner.id(), way);
        }
        return byAssignment;
    }
}
