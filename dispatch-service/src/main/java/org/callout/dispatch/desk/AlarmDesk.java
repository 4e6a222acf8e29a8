package org.callout.dispatch.desk;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.callout.dispatch.alarm.AlarmHold;
import org.callout.dispatch.alarm.AlarmKind;
import org.callout.dispatch.alarm.AlarmOwners;
import org.callout.dispatch.alarm.AlarmOwners.Keeper;
import org.callout.dispatch.alarm.AlarmReopening;
import org.callout.dispatch.decision.ContactRule;
import org.callout.dispatch.decision.Decision;
import org.callout.dispatch.decision.Decisions;
import org.callout.dispatch.decision.Situation;
import org.callout.platform.problem.Problems;
import org.callout.platform.transaction.Transactions;
import org.hibernate.reactive.mutiny.Mutiny;

/** What somebody at a desk does with alarms. Each command may be repeated without harm. */
@ApplicationScoped
class AlarmDesk {

    private final Transactions transactions;
    private final Decisions decisions;
    private final AlarmOwners owners;
    private final AlarmReopening reopening;
    private final Desks desks;
    private final Clock clock;

    AlarmDesk(
            Transactions transactions,
            Decisions decisions,
            AlarmOwners owners,
            AlarmReopening reopening,
            Desks desks,
            Clock clock) {
        this.transactions = transactions;
        this.decisions = decisions;
        this.owners = owners;
        this.reopening = reopening;
        this.desks = desks;
        this.clock = clock;
    }

    /** Sees to it from now on; 409 with who does, where that is somebody else. */
    Uni<Void> take(Keeper who, UUID id) {
        return transactions.run(session -> hold(session, who, id)
                .chain(alarm -> alarm.kind() == AlarmKind.PANIC
                        ? takeInDanger(session, who, alarm)
                        : owners.take(session, id, who, clock.instant()))
                .chain(won -> refuseUnless(session, won, who, id)));
    }

    /** Whoever is in danger is told, in the same transaction, who sees to them: under the callout's lock, which comes first. */
    private Uni<Boolean> takeInDanger(Mutiny.Session session, Keeper who, AlarmHold alarm) {
        return decisions
                .decide(
                        session,
                        alarm.calloutId(),
                        (same, situation) -> owners.take(same, alarm.id(), who, clock.instant())
                                .map(won -> told(situation, alarm, who, won)))
                .chain(() -> owners.find(session, who.organisation(), alarm.id()))
                .map(now ->
                        now.filter(hold -> who.subject().equals(hold.owner())).isPresent());
    }

    private Decision told(Situation situation, AlarmHold alarm, Keeper who, boolean won) {
        return situation
                .assignment(alarm.subject())
                .filter(assignment -> won)
                .map(assignment -> ContactRule.takeAlarm(situation, assignment, who.name(), clock.instant()))
                .orElseGet(() -> new Decision(situation, clock.instant()));
    }

    Uni<Void> release(Keeper who, UUID id) {
        return own(who, id, session -> owners.release(session, id, who, clock.instant()));
    }

    Uni<Void> resolve(Keeper who, UUID id, String note) {
        return own(who, id, session -> owners.resolve(session, id, who, note, clock.instant()));
    }

    /** It was said to be over by mistake; the caller sees to it then. 409 when what it was raised for is so no more. */
    Uni<Void> reopen(Keeper who, UUID id) {
        return transactions.run(session -> reopening
                .reopen(session, id, who, clock.instant())
                .chain(reopened -> reopened
                        ? Uni.createFrom().voidItem()
                        : owners.find(session, who.organisation(), id)
                                .chain(standing -> standing.isPresent()
                                        ? Uni.createFrom().voidItem()
                                        : refuseReopening(session, who, id))));
    }

    private Uni<Void> refuseReopening(Mutiny.Session session, Keeper who, UUID id) {
        return reopening.isKnown(session, who.organisation(), id).map(known -> {
            throw known ? Problems.conflict("What it was raised for is so no more") : Problems.notFound();
        });
    }

    /** Asks a colleague who is there to take it over. */
    Uni<Void> offer(Keeper who, UUID id, String to) {
        return colleague(who, to)
                .chain(found -> own(who, id, session -> owners.offer(session, id, who, found, clock.instant())));
    }

    /** Asks a colleague who is there to take over all that the caller sees to. */
    Uni<Void> offerAll(Keeper who, String to) {
        return colleague(who, to)
                .chain(found -> transactions.run(session -> owners.ownedBy(session, who)
                        .chain(alarms ->
                                each(alarms, alarm -> owners.offer(session, alarm, who, found, clock.instant())))));
    }

    /** Takes over all that was offered; what somebody else has taken meanwhile stays theirs. */
    Uni<Void> acceptAll(Keeper who) {
        return transactions
                .read(session -> owners.offeredTo(session, who))
                .chain(alarms -> each(alarms, alarm -> take(who, alarm)));
    }

    private static <T> Uni<Void> each(List<UUID> alarms, Function<UUID, Uni<T>> act) {
        return Multi.createFrom()
                .iterable(alarms)
                .onItem()
                .transformToUniAndConcatenate(act::apply)
                .collect()
                .asList()
                .replaceWithVoid();
    }

    private Uni<Keeper> colleague(Keeper who, String to) {
        return desks.find(who.organisation(), to)
                .map(found -> found.orElseThrow(() -> Problems.unprocessable("to", "is not at a desk now")));
    }

    private Uni<Void> own(Keeper who, UUID id, Function<Mutiny.Session, Uni<Boolean>> act) {
        return transactions.run(session -> hold(session, who, id)
                .chain(alarm -> act.apply(session))
                .chain(done -> refuseUnless(session, done, who, id)));
    }

    private Uni<AlarmHold> hold(Mutiny.Session session, Keeper who, UUID id) {
        return owners.find(session, who.organisation(), id).map(found -> found.orElseThrow(Problems::notFound));
    }

    private Uni<Void> refuseUnless(Mutiny.Session session, boolean done, Keeper who, UUID id) {
        return done
                ? Uni.createFrom().voidItem()
                : hold(session, who, id).map(alarm -> {
                    throw Problems.conflict(
                            alarm.ownerName() == null
                                    ? "Nobody sees to it: take it first"
                                    : alarm.ownerName() + " sees to it");
                });
    }
}
