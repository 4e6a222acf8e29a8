package org.callout.dispatch.contact;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.callout.dispatch.alarm.AlarmKind;
import org.callout.dispatch.alarm.AlarmOwners;
import org.callout.dispatch.alarm.AlarmOwners.Keeper;
import org.callout.dispatch.assignment.Assignment;
import org.callout.dispatch.callout.CalloutLife;
import org.callout.dispatch.decision.ContactRule;
import org.callout.dispatch.decision.Decision;
import org.callout.dispatch.decision.Decisions;
import org.callout.dispatch.decision.Situation;
import org.callout.dispatch.decision.Situations;
import org.callout.dispatch.talk.Talk;
import org.callout.dispatch.talk.TalkMessage;
import org.callout.geo.policy.CalloutKind;
import org.callout.platform.transaction.Transactions;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/** What a coordinator says to those under way. Each command may be repeated without harm. */
@ApplicationScoped
class Contact {

    private final Transactions transactions;
    private final Decisions decisions;
    private final Situations situations;
    private final Talk talk;
    private final AlarmOwners owners;
    private final Clock clock;

    Contact(
            Transactions transactions,
            Decisions decisions,
            Situations situations,
            Talk talk,
            AlarmOwners owners,
            Clock clock) {
        this.transactions = transactions;
        this.decisions = decisions;
        this.situations = situations;
        this.talk = talk;
        this.owners = owners;
        this.clock = clock;
    }

    /** Whose callout it has to be; anybody else's does not exist. */
    record Where(String organisation, CalloutKind kind, UUID calloutId) {

        boolean isOf(Situation situation) {
            return situation.callout().organisation().equals(organisation)
                    && situation.callout().kind() == kind;
        }
    }

    /** What became of a message. */
    sealed interface Effect {

        /** It is told, now or before. */
        record Told(TalkMessage message) implements Effect {}

        /** There is no such callout, or nobody of that assignment. */
        record NotFound() implements Effect {}

        /** Something else was written under that id. */
        record Contradiction() implements Effect {}

        /** Nobody is under way who could read it. */
        record NobodyThere() implements Effect {}
    }

    /** What was written; empty when there is no such callout. */
    Uni<Optional<List<TalkMessage>>> list(Where where) {
        return transactions.read(session -> situations
                .find(session, where.calloutId())
                .chain(found -> found.filter(where::isOf).isEmpty()
                        ? Uni.createFrom().item(Optional.<List<TalkMessage>>empty())
                        : talk.list(session, where.calloutId()).map(Optional::of)));
    }

    /**
     * Writes to one or all who are assigned.
     *
     * @param to whose assignment; null for everybody, also those who are assigned later
     */
    Uni<Effect> write(Where where, UUID id, @Nullable UUID to, String author, String words) {
        var message = new TalkMessage(
                id, where.calloutId(), to, TalkMessage.Sender.CONTROL_ROOM, author, words, clock.instant());
        return transactions.run(session -> talk.find(session, id)
                .chain(known -> known.isPresent()
                        ? Uni.createFrom().item(again(known.get(), message))
                        : write(session, where, message)));
    }

    private static Effect again(TalkMessage known, TalkMessage message) {
        return known.repeats(message) ? new Effect.Told(known) : new Effect.Contradiction();
    }

    private Uni<Effect> write(Mutiny.Session session, Where where, TalkMessage message) {
        return decisions
                .decide(
                        session,
                        where.calloutId(),
                        (same, situation) -> Uni.createFrom()
                                .item(
                                        judge(where, situation, message) instanceof Effect.Told
                                                ? ContactRule.tell(situation, message, message.at())
                                                : new Decision(situation, message.at())))
                .map(decision -> decision.map(made -> judge(where, made.situation(), message))
                        .orElseGet(Effect.NotFound::new));
    }

    private static Effect judge(Where where, Situation situation, TalkMessage message) {
        UUID to = message.assignmentId();
        if (!where.isOf(situation)) return new Effect.NotFound();
        if (to != null && situation.assignment(to).isEmpty()) return new Effect.NotFound();
        boolean isOver = situation.callout().life() instanceof CalloutLife.Closed;
        boolean somebodyReads = situation.active().map(Assignment::id).anyMatch(message::concerns);
        return somebodyReads || (to == null && !isOver) ? new Effect.Told(message) : new Effect.NobodyThere();
    }

    /**
     * Sees to somebody's alarm, unless somebody else does; false when there is no such assignment or it never raised one.
     */
    Uni<Boolean> takeAlarm(Where where, UUID assignmentId, Keeper coordinator) {
        return decisions
                .transact(session -> decisions.decide(
                        session,
                        where.calloutId(),
                        (same, situation) -> assignment(where, situation, assignmentId)
                                .map(raised -> takeAlarm(same, situation, raised, coordinator))
                                .orElseGet(() -> Uni.createFrom().item(new Decision(situation, clock.instant())))))
                .map(decision -> decision.map(Decision::situation)
                        .flatMap(situation -> assignment(where, situation, assignmentId))
                        .filter(assignment -> assignment.alarm() != null)
                        .isPresent());
    }

    private Uni<Decision> takeAlarm(
            Mutiny.Session session, Situation situation, Assignment raised, Keeper coordinator) {
        return owners.findOf(session, AlarmKind.PANIC, raised.id())
                .chain(alarm -> alarm.isEmpty()
                        ? Uni.createFrom().item(false)
                        : owners.take(session, alarm.get(), coordinator, clock.instant()))
                .map(won -> won
                        ? ContactRule.takeAlarm(situation, raised, coordinator.name(), clock.instant())
                        : new Decision(situation, clock.instant()));
    }

    private static Optional<Assignment> assignment(Where where, Situation situation, UUID id) {
        return where.isOf(situation) ? situation.assignment(id) : Optional.empty();
    }
}
