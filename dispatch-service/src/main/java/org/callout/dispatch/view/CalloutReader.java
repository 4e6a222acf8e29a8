package org.callout.dispatch.view;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.callout.dispatch.alerting.Wave;
import org.callout.dispatch.callout.CalloutState;
import org.callout.dispatch.decision.Situation;
import org.callout.dispatch.decision.Situations;
import org.callout.dispatch.matching.Explanation;
import org.callout.dispatch.matching.RoughArea;
import org.callout.dispatch.presence.PresenceReader;
import org.callout.geo.policy.CalloutKind;
import org.callout.platform.transaction.Transactions;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/** Reads callouts whole for showing. An organisation sees its own only; anybody else's does not exist for it. */
@ApplicationScoped
public class CalloutReader {

    private final Transactions transactions;
    private final Situations situations;
    private final Pictures pictures;
    private final OpenCallouts open;
    private final PresenceReader presence;

    CalloutReader(
            Transactions transactions,
            Situations situations,
            Pictures pictures,
            OpenCallouts open,
            PresenceReader presence) {
        this.transactions = transactions;
        this.situations = situations;
        this.pictures = pictures;
        this.open = open;
        this.presence = presence;
    }

    /** Everything about a callout; empty when the organisation has no such callout of that kind. */
    public Uni<Optional<CalloutView>> find(String organisation, CalloutKind kind, UUID calloutId) {
        return transactions
                .read(session -> situation(session, organisation, kind, calloutId)
                        .chain(found -> pictures.read(session, found.stream().toList())))
                .chain(this::shown)
                .map(views -> views.stream().findFirst());
    }

    /**
     * Everything about an organisation's open callouts, the newest first: what a board shows, without a reading for each.
     *
     * @param cursor where the page before ended; null for the first page
     * @param limit callouts at most
     */
    public Uni<BoardPage> open(String organisation, @Nullable Cursor cursor, int limit) {
        return open.list(organisation, cursor, limit)
                .chain(listed -> transactions
                        .read(session -> situations
                                .list(session, listed.ids())
                                .map(found -> inOrder(found, listed.ids()))
                                .chain(found -> pictures.read(session, found)))
                        .chain(this::shown)
                        .map(views -> new BoardPage(views, listed.nextCursor())));
    }

    /** Whatever has gone between the two readings is left out. */
    private static List<Situation> inOrder(List<Situation> found, List<UUID> ids) {
        Map<UUID, Situation> byId = found.stream()
                .collect(Collectors.toMap(situation -> situation.callout().id(), Function.identity()));
        return ids.stream()
                .map(byId::get)
                .filter(Objects::nonNull)
                .filter(situation -> situation.callout().state() != CalloutState.CLOSED)
                .toList();
    }

    private Uni<List<CalloutView>> shown(List<Picture> read) {
        return read.isEmpty()
                ? Uni.createFrom().item(List.of())
                : pictures.withPeople(read)
                        .map(all -> all.stream().map(Picture::show).toList());
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

    private static Uni<List<Wave>> waves(Mutiny.Session session, UUID calloutId) {
        return session.createSelectionQuery("from Wave where calloutId = :callout order by at, number", Wave.class)
                .setParameter("callout", calloutId)
                .getResultList();
    }
}
