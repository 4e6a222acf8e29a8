package org.callout.dispatch.merger;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import org.callout.dispatch.alarm.AlarmMoves;
import org.callout.dispatch.alert.Engagements;
import org.callout.dispatch.assignment.Assignment;
import org.callout.dispatch.callout.Callout;
import org.callout.dispatch.callout.Happening;
import org.callout.dispatch.callout.Merger;
import org.callout.dispatch.callout.TimelineWord;
import org.callout.dispatch.decision.Decision;
import org.callout.dispatch.decision.Decisions;
import org.callout.dispatch.decision.MergerRule;
import org.callout.dispatch.decision.Situation;
import org.callout.dispatch.duplicate.SuspectedDuplicates;
import org.callout.platform.id.Ids;
import org.callout.platform.transaction.Transactions;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/** Commands about two callouts at once. The caller has made sure that both are the organisation's. */
@ApplicationScoped
class Mergers {

    /** Both are held for milliseconds only. */
    private static final int TRIES = 50;

    private static final Duration PAUSE = Duration.ofMillis(20);

    private static final List<String> WHAT_BELONGS_TO_AN_ASSIGNMENT = List.of(
            "update ReportedFinding set calloutId = :callout where assignmentId in :assignments",
            "update TalkMessage set calloutId = :callout where assignmentId in :assignments");

    private final Transactions transactions;
    private final Decisions decisions;
    private final Engagements engagements;
    private final AlarmMoves alarms;
    private final SuspectedDuplicates suspects;
    private final Ids ids;
    private final Clock clock;

    Mergers(
            Transactions transactions,
            Decisions decisions,
            Engagements engagements,
            AlarmMoves alarms,
            SuspectedDuplicates suspects,
            Ids ids,
            Clock clock) {
        this.transactions = transactions;
        this.decisions = decisions;
        this.engagements = engagements;
        this.alarms = alarms;
        this.suspects = suspects;
        this.ids = ids;
        this.clock = clock;
    }

    /** What became of a command. */
    sealed interface Effect {

        /** Done, now or before. */
        record Done() implements Effect {}

        record Refused(String why) implements Effect {}
    }

    /** Makes the one part of the other. */
    Uni<Effect> merge(UUID mergedId, UUID intoId, String by) {
        return aboutBoth(mergedId, intoId, (session, both) -> {
            Situation merged = both.one();
            Situation surviving = both.other();
            if (intoId.equals(merged.callout().mergedInto())) return done();
            var objection = MergerRule.objection(merged.callout(), surviving.callout());
            if (objection.isPresent()) return refused(objection.get().words());
            List<UUID> alerts =
                    merged.alerts().stream().map(alert -> alert.id()).toList();
            List<UUID> assignments = ids(merged.assignments());
            Instant now = clock.instant();
            return join(session, merged.callout(), surviving.callout(), now)
                    .map(moved -> MergerRule.merge(merged, surviving, by, moved, ids::next, now))
                    .chain(decided -> write(session, decided))
                    .chain(() -> engagements.hand(session, alerts, intoId))
                    .chain(() -> handOver(session, assignments, intoId))
                    .chain(Mergers::done);
        });
    }

    /** Makes two of one again; why is null when whoever does it does not say. */
    Uni<Effect> undo(UUID mergedId, UUID intoId, String by, @Nullable String why) {
        return aboutBoth(mergedId, intoId, (session, both) -> {
            Situation merged = both.one();
            Situation surviving = both.other();
            if (!intoId.equals(merged.callout().mergedInto())) return done();
            return session.find(Merger.class, mergedId)
                    .chain(merger -> undo(session, merger, merged, surviving, by, why));
        });
    }

    private Uni<Effect> undo(
            Mutiny.Session session,
            Merger merger,
            Situation merged,
            Situation surviving,
            String by,
            @Nullable String why) {
        Instant now = clock.instant();
        if (!MergerRule.mayUndo(merger, surviving.callout(), now)) {
            return refused("It can be undone for %d minutes, as long as the other one is open"
                    .formatted(MergerRule.UNDONE_WITHIN.toMinutes()));
        }
        var decided = MergerRule.undo(merger, merged, surviving, by, why, ids::next, now);
        return session.remove(merger)
                .chain(() -> part(session, merger, merged, surviving, now))
                .chain(() -> write(session, decided))
                .chain(() -> engagements.hand(session, merger.alerts(), merger.mergedId()))
                .chain(() -> handOver(session, ids(merged.assignments()), merger.mergedId()))
                .chain(Mergers::done);
    }

    /** The alarms go along, before what is decided is judged; gives all that stood. */
    private Uni<List<UUID>> join(Mutiny.Session session, Callout merged, Callout surviving, Instant now) {
        return alarms.join(session, side(merged), side(surviving), now)
                .invoke(joined -> {
                    merged.alarmsStand(Set.of(), null);
                    surviving.alarmsStand(joined.keys(), null);
                })
                .map(AlarmMoves.Joined::alarms);
    }

    private Uni<Void> part(Mutiny.Session session, Merger merger, Situation merged, Situation surviving, Instant now) {
        Callout back = merged.callout();
        Callout kept = surviving.callout();
        return alarms.part(session, side(back), side(kept), merger.alarms(), ids(merged.assignments()), now)
                .invoke(parted -> {
                    back.alarmsStand(parted.merged(), null);
                    kept.alarmsStand(parted.survivor(), null);
                })
                .replaceWithVoid();
    }

    private static AlarmMoves.Side side(Callout callout) {
        return new AlarmMoves.Side(callout.organisation(), callout.id(), callout.standingAlarms());
    }

    /** They are not the same; said in both timelines. */
    Uni<Effect> tellApart(UUID oneId, UUID otherId, String by) {
        return aboutBoth(
                oneId,
                otherId,
                (session, both) -> suspects.tellApart(session, oneId, otherId, by)
                        .chain(news -> tellBoth(session, both, news, true, by)));
    }

    /** They may be the same after all. */
    Uni<Effect> suspectAgain(UUID oneId, UUID otherId, String by) {
        return aboutBoth(
                oneId,
                otherId,
                (session, both) -> suspects.suspectAgain(session, oneId, otherId)
                        .chain(news -> tellBoth(session, both, news, false, by)));
    }

    private Uni<Effect> tellBoth(Mutiny.Session session, Pair both, boolean news, boolean apart, String by) {
        if (!news) return done();
        return decisions
                .write(session, told(both.one(), both.other(), apart, by))
                .chain(() -> decisions.write(session, told(both.other(), both.one(), apart, by)))
                .chain(Mergers::done);
    }

    private Decision told(Situation about, Situation other, boolean apart, String by) {
        var detail = Map.<String, Object>of(
                "from",
                other.callout().id().toString(),
                "reference",
                other.callout().reference(),
                "apart",
                apart,
                "by",
                by);
        return new Decision(about, clock.instant()).note(Happening.of(TimelineWord.DISTINCT, detail));
    }

    /** The survivor first: what the other hands over may be for a need that is new there. */
    private Uni<Void> write(Mutiny.Session session, MergerRule.Both decided) {
        return decisions.write(session, decided.surviving()).chain(() -> decisions.write(session, decided.merged()));
    }

    private static Uni<Void> handOver(Mutiny.Session session, List<UUID> assignments, UUID calloutId) {
        Uni<Void> handed = Uni.createFrom().voidItem();
        if (assignments.isEmpty()) return handed;
        for (String statement : WHAT_BELONGS_TO_AN_ASSIGNMENT) {
            handed = handed.chain(() -> session.createMutationQuery(statement)
                    .setParameter("callout", calloutId)
                    .setParameter("assignments", assignments)
                    .executeUpdate()
                    .replaceWithVoid());
        }
        return handed;
    }

    private static List<UUID> ids(List<Assignment> assignments) {
        return assignments.stream().map(Assignment::id).toList();
    }

    private record Pair(Situation one, Situation other) {}

    private Uni<Effect> aboutBoth(UUID one, UUID other, BiFunction<Mutiny.Session, Pair, Uni<Effect>> work) {
        if (one.equals(other)) return refused(MergerRule.Objection.THE_SAME.words());
        return transactions
                .run(session -> decisions.withBoth(
                        session, one, other, (first, second) -> work.apply(session, new Pair(first, second))))
                .onFailure(Decisions.Contended.class)
                .retry()
                .withBackOff(PAUSE, PAUSE)
                .atMost(TRIES);
    }

    private static Uni<Effect> done() {
        return Uni.createFrom().item(new Effect.Done());
    }

    private static Uni<Effect> refused(String why) {
        return Uni.createFrom().item(new Effect.Refused(why));
    }

    /** What a callout was merged into; empty when it is one of its own. */
    Uni<Optional<Merger>> find(UUID mergedId) {
        return transactions.read(session -> session.find(Merger.class, mergedId).map(Optional::ofNullable));
    }
}
