package org.callout.dispatch.view;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.callout.dispatch.aed.AedConditions;
import org.callout.dispatch.aed.AedDirections;
import org.callout.dispatch.alert.Way;
import org.callout.dispatch.alerting.WayFinder;
import org.callout.dispatch.alerting.WayFinder.Seeker;
import org.callout.dispatch.assignment.Assignment;
import org.callout.dispatch.assignment.ReportedFinding;
import org.callout.dispatch.callout.TimelineEntry;
import org.callout.dispatch.decision.Situation;
import org.callout.dispatch.decision.VisitRule;
import org.callout.dispatch.duplicate.SuspectedDuplicates;
import org.callout.dispatch.presence.PresenceReader;
import org.callout.geo.aed.AedSite;
import org.callout.geo.travel.TravelSource;
import org.hibernate.reactive.mutiny.Mutiny;

/** Completes what is read of callouts for showing: of many by as many statements as of one. */
@ApplicationScoped
class Pictures {

    /** Without the explanation, which is longer than all the rest: it is asked for on its own. */
    private static final String WAVES = """
            select calloutId, number, at, alerts, patienceSeconds, travelSource from Wave
            where calloutId in :callouts and number > 0 order by at, number
            """;

    private static final String FINDINGS = "from ReportedFinding where calloutId in :callouts order by at, id";

    private static final String TIMELINE = "from TimelineEntry where calloutId in :callouts order by version, id";

    private final AedConditions aeds;
    private final PresenceReader presence;
    private final WayFinder ways;
    private final SuspectedDuplicates duplicates;
    private final NextSteps nextSteps;
    private final Clock clock;

    Pictures(
            AedConditions aeds,
            PresenceReader presence,
            WayFinder ways,
            SuspectedDuplicates duplicates,
            NextSteps nextSteps,
            Clock clock) {
        this.aeds = aeds;
        this.presence = presence;
        this.ways = ways;
        this.duplicates = duplicates;
        this.nextSteps = nextSteps;
        this.clock = clock;
    }

    /** What the session can tell of these callouts, in their order; people are still missing. */
    Uni<List<Picture>> read(Mutiny.Session session, List<Situation> situations) {
        if (situations.isEmpty()) return Uni.createFrom().item(List.of());
        List<UUID> ids =
                situations.stream().map(situation -> situation.callout().id()).toList();
        return list(session, Object[].class, WAVES, ids)
                .chain(waves -> list(session, ReportedFinding.class, FINDINGS, ids)
                        .chain(findings -> list(session, TimelineEntry.class, TIMELINE, ids)
                                .chain(timeline -> directions(session, situations)
                                        .chain(devices -> pictures(
                                                session, situations, new Rows(waves, findings, timeline, devices))))));
    }

    /** With who is engaged where, how they come along, what comes next, and what may be the same; over connections of its own. */
    Uni<List<Picture>> withPeople(List<Picture> pictures) {
        List<UUID> ids = pictures.stream()
                .map(picture -> picture.situation().callout().id())
                .toList();
        Set<UUID> engaged = pictures.stream()
                .flatMap(picture -> VisitRule.bound(picture.situation()).stream())
                .collect(Collectors.toSet());
        return presence.find(engaged)
                .chain(people -> duplicates
                        .of(ids)
                        .chain(suspects -> nextSteps
                                .of(ids)
                                .chain(steps ->
                                        withPeople(pictures, new Picture.Around(people, Map.of(), steps, suspects)))));
    }

    private Uni<List<Picture>> withPeople(List<Picture> pictures, Picture.Around known) {
        Uni<List<Picture>> all = Uni.createFrom().item(ArrayList::new);
        for (Picture picture : pictures) {
            all = all.call(done -> liveWays(picture).invoke(ways -> done.add(picture.within(known.along(ways)))));
        }
        return all;
    }

    /** What was read of all of them, to be told apart. */
    private record Rows(
            Map<UUID, List<CalloutView.WaveView>> waves,
            Map<UUID, List<ReportedFinding>> findings,
            Map<UUID, List<TimelineEntry>> timeline,
            Map<UUID, AedDirections> devices) {

        private Rows(
                List<Object[]> waves,
                List<ReportedFinding> findings,
                List<TimelineEntry> timeline,
                Map<UUID, AedDirections> devices) {
            this(
                    waves.stream()
                            .collect(Collectors.groupingBy(
                                    row -> (UUID) row[0], Collectors.mapping(Pictures::wave, Collectors.toList()))),
                    findings.stream().collect(Collectors.groupingBy(ReportedFinding::calloutId)),
                    timeline.stream().collect(Collectors.groupingBy(TimelineEntry::calloutId)),
                    devices);
        }
    }

    private static CalloutView.WaveView wave(Object[] row) {
        return new CalloutView.WaveView(
                (Integer) row[1], (Instant) row[2], (Integer) row[3], (Integer) row[4], (TravelSource) row[5]);
    }

    private static Uni<List<Picture>> pictures(Mutiny.Session session, List<Situation> situations, Rows rows) {
        Uni<List<Picture>> all = Uni.createFrom().item(ArrayList::new);
        for (Situation situation : situations) {
            UUID id = situation.callout().id();
            List<TimelineEntry> timeline = rows.timeline().getOrDefault(id, List.of());
            all = all.call(done -> TimelineNames.read(session, situation, timeline)
                    .invoke(names -> done.add(new Picture(
                            situation,
                            rows.waves().getOrDefault(id, List.of()),
                            rows.findings().getOrDefault(id, List.of()),
                            timeline,
                            names,
                            rows.devices(),
                            Picture.Around.NOTHING))));
        }
        return all;
    }

    private static <T> Uni<List<T>> list(Mutiny.Session session, Class<T> type, String query, List<UUID> ids) {
        return session.createSelectionQuery(query, type)
                .setParameter("callouts", ids)
                .getResultList();
    }

    private Uni<Map<UUID, AedDirections>> directions(Mutiny.Session session, List<Situation> situations) {
        Set<UUID> ids = situations.stream()
                .flatMap(situation -> situation.assignments().stream())
                .map(assignment -> assignment.way().aedId())
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        return ids.isEmpty() ? Uni.createFrom().item(Map.of()) : aeds.directions(session, ids);
    }

    /** By the very device that each one fetches, as long as they have not got it. */
    private Uni<Map<UUID, Way>> liveWays(Picture picture) {
        Map<Set<UUID>, List<Assignment>> byDevice = picture.situation()
                .active()
                .filter(Assignment::isComing)
                .collect(Collectors.groupingBy(Pictures::stillToFetch));
        Uni<Map<UUID, Way>> all = Uni.createFrom().item(Map.of());
        for (var group : byDevice.entrySet()) {
            all = all.chain(
                    known -> ways(picture, group.getValue(), group.getKey()).map(more -> union(known, more)));
        }
        return all;
    }

    private static Map<UUID, Way> union(Map<UUID, Way> some, Map<UUID, Way> more) {
        Map<UUID, Way> all = new HashMap<>(some);
        all.putAll(more);
        return all;
    }

    private static Set<UUID> stillToFetch(Assignment assignment) {
        UUID aedId = assignment.way().aedId();
        return aedId != null && assignment.isStillFetching() ? Set.of(aedId) : Set.of();
    }

    private Uni<Map<UUID, Way>> ways(Picture picture, List<Assignment> coming, Set<UUID> devices) {
        List<AedSite> sites = devices.stream()
                .map(picture.aeds()::get)
                .filter(Objects::nonNull)
                .map(AedDirections::site)
                .toList();
        return ways.find(
                picture.situation().callout().location(),
                coming.stream().map(Seeker::of).toList(),
                sites,
                clock.instant());
    }
}
