package org.callout.dispatch.view;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.callout.dispatch.aed.AedConditions;
import org.callout.dispatch.aed.AedDirections;
import org.callout.dispatch.alert.Way;
import org.callout.dispatch.alerting.Wave;
import org.callout.dispatch.alerting.WayFinder;
import org.callout.dispatch.alerting.WayFinder.Seeker;
import org.callout.dispatch.assignment.Assignment;
import org.callout.dispatch.assignment.ReportedFinding;
import org.callout.dispatch.callout.Callout;
import org.callout.dispatch.callout.CalloutState;
import org.callout.dispatch.callout.TimelineEntry;
import org.callout.dispatch.decision.Situation;
import org.callout.dispatch.decision.Situations;
import org.callout.dispatch.decision.VisitRule;
import org.callout.dispatch.duplicate.SuspectedDuplicates;
import org.callout.dispatch.matching.Explanation;
import org.callout.dispatch.matching.RoughArea;
import org.callout.dispatch.presence.PresenceReader;
import org.callout.geo.aed.AedSite;
import org.callout.geo.policy.CalloutKind;
import org.callout.platform.transaction.Transactions;
import org.hibernate.reactive.mutiny.Mutiny;

/** Reads single callouts for showing. An organisation sees its own only; anybody else's does not exist for it. */
@ApplicationScoped
public class CalloutReader {

    private final Transactions transactions;
    private final Situations situations;
    private final AedConditions aeds;
    private final PresenceReader presence;
    private final WayFinder ways;
    private final SuspectedDuplicates duplicates;
    private final Clock clock;

    CalloutReader(
            Transactions transactions,
            Situations situations,
            AedConditions aeds,
            PresenceReader presence,
            WayFinder ways,
            SuspectedDuplicates duplicates,
            Clock clock) {
        this.transactions = transactions;
        this.situations = situations;
        this.aeds = aeds;
        this.presence = presence;
        this.ways = ways;
        this.duplicates = duplicates;
        this.clock = clock;
    }

    /** Everything about a callout; empty when the organisation has no such callout of that kind. */
    public Uni<Optional<CalloutView>> find(String organisation, CalloutKind kind, UUID calloutId) {
        return transactions
                .run(session -> picture(session, organisation, kind, calloutId))
                .chain(this::withPeople)
                .map(picture -> picture.map(Picture::show));
    }

    /** A callout just taken in, without reading it again. */
    public CalloutView show(Situation justTakenIn, Instant nextStepAt) {
        return Picture.justTakenIn(justTakenIn, nextStepAt).show();
    }

    /** The explanations of all waves; empty when the organisation has no such callout of that kind. */
    public Uni<Optional<MatchView>> findMatch(String organisation, CalloutKind kind, UUID calloutId) {
        return transactions
                .run(session -> situation(session, organisation, kind, calloutId)
                        .chain(found -> found.isEmpty()
                                ? Uni.createFrom().item(Optional.<Explained>empty())
                                : waves(session, calloutId)
                                        .map(waves -> Optional.of(new Explained(
                                                found.get().callout().state() != CalloutState.CLOSED, waves)))))
                .chain(found -> found.isEmpty()
                        ? Uni.createFrom().item(Optional.<MatchView>empty())
                        : areas(found.get())
                                .map(areas ->
                                        Optional.of(new MatchView(found.get().told(), areas))));
    }

    /** @param open whether it matters where people are */
    private record Explained(boolean open, List<Wave> waves) {

        List<MatchView.ExplainedWave> told() {
            return waves.stream().map(MatchView.ExplainedWave::of).toList();
        }
    }

    private Uni<List<RoughArea>> areas(Explained explained) {
        Set<UUID> known = explained.told().stream()
                .filter(wave -> explained.open())
                .flatMap(wave -> Stream.concat(
                        wave.candidates().stream(),
                        Stream.ofNullable(wave.notAskable()).flatMap(others -> others.people().stream())))
                .map(Explanation.Considered::responderId)
                .collect(Collectors.toSet());
        return presence.find(known)
                .map(found -> found.values().stream()
                        .flatMap(one -> Stream.ofNullable(one.fix())
                                .map(fix -> RoughArea.around(one.responderId(), fix.position())))
                        .sorted(Comparator.comparing(RoughArea::responderId))
                        .toList());
    }

    private Uni<Optional<Situation>> situation(
            Mutiny.Session session, String organisation, CalloutKind kind, UUID calloutId) {
        return situations
                .find(session, calloutId)
                .map(found -> found.filter(
                        situation -> situation.callout().organisation().equals(organisation)
                                && situation.callout().kind() == kind));
    }

    private Uni<Optional<Picture>> picture(
            Mutiny.Session session, String organisation, CalloutKind kind, UUID calloutId) {
        return situation(session, organisation, kind, calloutId)
                .chain(found -> found.isEmpty()
                        ? Uni.createFrom().item(Optional.<Picture>empty())
                        : picture(session, found.get()).map(Optional::of));
    }

    private Uni<Picture> picture(Mutiny.Session session, Situation situation) {
        UUID id = situation.callout().id();
        return waves(session, id)
                .chain(waves -> list(
                                session,
                                ReportedFinding.class,
                                "from ReportedFinding where calloutId = :callout order by at, id",
                                id)
                        .chain(findings -> list(
                                        session,
                                        TimelineEntry.class,
                                        "from TimelineEntry where calloutId = :callout order by version, id",
                                        id)
                                .chain(timeline -> TimelineNames.read(session, situation, timeline)
                                        .chain(names -> nextStepAt(session, id)
                                                .chain(next -> directions(session, situation)
                                                        .map(directions -> new Picture(
                                                                situation,
                                                                waves,
                                                                findings,
                                                                timeline,
                                                                names,
                                                                next.orElse(null),
                                                                directions,
                                                                Map.of(),
                                                                Map.of(),
                                                                List.of())))))));
    }

    private static Uni<List<Wave>> waves(Mutiny.Session session, UUID calloutId) {
        return list(session, Wave.class, "from Wave where calloutId = :callout order by at, number", calloutId);
    }

    private static <T> Uni<List<T>> list(Mutiny.Session session, Class<T> type, String query, UUID calloutId) {
        return session.createSelectionQuery(query, type)
                .setParameter("callout", calloutId)
                .getResultList();
    }

    private static Uni<Optional<Instant>> nextStepAt(Mutiny.Session session, UUID calloutId) {
        return session.createNativeQuery(
                        "select due_at from dispatch_step where callout_id = :callout and due_at is not null",
                        Instant.class)
                .setParameter("callout", calloutId)
                .getSingleResultOrNull()
                .map(Optional::ofNullable);
    }

    private Uni<Map<UUID, AedDirections>> directions(Mutiny.Session session, Situation situation) {
        Set<UUID> ids = situation.assignments().stream()
                .map(assignment -> assignment.way().aedId())
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        return ids.isEmpty() ? Uni.createFrom().item(Map.of()) : aeds.directions(session, ids);
    }

    private Uni<Optional<Picture>> withPeople(Optional<Picture> found) {
        if (found.isEmpty()) return Uni.createFrom().item(found);
        Picture picture = found.get();
        Situation situation = picture.situation();
        return presence.find(VisitRule.bound(situation))
                .chain(known -> liveWays(picture)
                        .chain(ways -> suspects(situation.callout())
                                .map(suspects -> Optional.of(picture.withPeople(known, ways, suspects)))));
    }

    private Uni<List<UUID>> suspects(Callout callout) {
        return duplicates.of(List.of(callout.id())).map(found -> found.getOrDefault(callout.id(), List.of()));
    }

    /** By the very device that each one fetches, as long as they have not got it. */
    private Uni<Map<UUID, Way>> liveWays(Picture picture) {
        Map<Set<UUID>, List<Assignment>> byDevice = picture.situation()
                .active()
                .filter(Assignment::isComing)
                .collect(Collectors.groupingBy(CalloutReader::stillToFetch));
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
