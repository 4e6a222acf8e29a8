package org.callout.dispatch.decision;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.callout.platform.transaction.AfterCommit;
import org.callout.platform.transaction.Transactions;
import org.hibernate.reactive.mutiny.Mutiny;

/**
 * Takes every decision in the same way: lock the callout, apply the rule, commit state and announcements together, then
 * start the next step if it is due. Lock order everywhere: callout, then engagement (ids sorted).
 */
@ApplicationScoped
public class Decisions {

    private final Transactions transactions;
    private final Situations situations;
    private final DecisionLog log;
    private final Event<StepDue> stepDue;

    Decisions(Transactions transactions, Situations situations, DecisionLog log, Event<StepDue> stepDue) {
        this.transactions = transactions;
        this.situations = situations;
        this.log = log;
        this.stepDue = stepDue;
    }

    /** A rule that can decide from the situation alone. */
    public interface Rule extends Function<Situation, Decision> {}

    /** Decides about one callout in a transaction of its own; empty when there is no such callout. */
    public Uni<Optional<Decision>> decide(UUID calloutId, Rule rule) {
        return transact(session -> decide(
                session, calloutId, (ignored, situation) -> Uni.createFrom().item(rule.apply(situation))));
    }

    /** A transaction around decisions. Next steps that are due at once start when it is committed. */
    public Uni<Optional<Decision>> transact(Function<Mutiny.Session, Uni<Optional<Decision>>> work) {
        return transactions.run(work);
    }

    /** Decides within the caller's transaction; empty when there is no such callout. */
    public Uni<Optional<Decision>> decide(
            Mutiny.Session session, UUID calloutId, BiFunction<Mutiny.Session, Situation, Uni<Decision>> rule) {
        return situations.lock(session, calloutId).chain(found -> apply(session, found, rule));
    }

    /** Like {@link #decide}, but about the callout that this one has become part of, if it has: reports may not know it yet. */
    public Uni<Optional<Decision>> decideWhereItBelongs(
            Mutiny.Session session, UUID calloutId, BiFunction<Mutiny.Session, Situation, Uni<Decision>> rule) {
        return situations.lockSurvivor(session, calloutId).chain(found -> apply(session, found, rule));
    }

    /** Somebody else is deciding about one of two callouts just now; a moment later it can be tried again. */
    public static final class Contended extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    /**
     * Reads two callouts under their locks, within the caller's transaction: the first by id is waited for, the second is not,
     * so that nobody waits in a circle. Fails with {@link Contended} when the second is held by somebody else, or unknown.
     */
    public <T> Uni<T> withBoth(
            Mutiny.Session session, UUID one, UUID other, BiFunction<Situation, Situation, Uni<T>> work) {
        boolean inOrder = one.compareTo(other) < 0;
        return situations
                .lock(session, inOrder ? one : other)
                .chain(first -> situations
                        .lockIfFree(session, inOrder ? other : one)
                        .chain(second -> first.isEmpty() || second.isEmpty()
                                ? Uni.createFrom().failure(new Contended())
                                : inOrder
                                        ? work.apply(first.get(), second.get())
                                        : work.apply(second.get(), first.get())));
    }

    /** Writes down what was decided about a callout that is locked already. */
    public Uni<Void> write(Mutiny.Session session, Decision decision) {
        return log.write(session, decision)
                .invoke(() -> startStepAfterCommit(session, decision, StepDue.of(decision.situation())));
    }

    /** Like {@link #decide}, but empty too when somebody else is deciding about that callout just now. */
    public Uni<Optional<Decision>> decideIfFree(Mutiny.Session session, UUID calloutId, Rule rule) {
        return situations
                .lockIfFree(session, calloutId)
                .chain(found -> apply(
                        session, found, (ignored, situation) -> Uni.createFrom().item(rule.apply(situation))));
    }

    /** Stores a callout that {@link IntakeRule} has just taken in. */
    public Uni<Decision> open(Mutiny.Session session, Decision intake) {
        return log.open(session, intake)
                .invoke(() -> startStepAfterCommit(session, intake, StepDue.ofNew(intake.situation())))
                .replaceWith(intake);
    }

    private Uni<Optional<Decision>> apply(
            Mutiny.Session session,
            Optional<Situation> found,
            BiFunction<Mutiny.Session, Situation, Uni<Decision>> rule) {
        if (found.isEmpty()) return Uni.createFrom().item(Optional.empty());
        return rule.apply(session, found.get())
                .call(decision -> write(session, decision))
                .map(Optional::of);
    }

    private void startStepAfterCommit(Mutiny.Session session, Decision decision, StepDue due) {
        if (decision.nextStep() instanceof NextStep.Now) {
            AfterCommit.hint(session, () -> stepDue.fire(due));
        }
    }
}
