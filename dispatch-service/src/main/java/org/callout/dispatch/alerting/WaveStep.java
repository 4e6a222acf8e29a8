package org.callout.dispatch.alerting;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.callout.dispatch.alert.Engagements;
import org.callout.dispatch.callout.Callout;
import org.callout.dispatch.decision.Decision;
import org.callout.dispatch.decision.Decisions;
import org.callout.dispatch.decision.Situation;
import org.callout.dispatch.decision.Situations;
import org.callout.dispatch.decision.StepDue;
import org.callout.geo.wave.Choice;
import org.callout.platform.id.Ids;
import org.hibernate.reactive.mutiny.Mutiny;

/** One dispatch step: plan on a version without lock, then lock; same version: write the wave, else plan again. */
@ApplicationScoped
class WaveStep implements DispatchStep {

    /** Somebody changes the callout faster than we plan: leave it to the next claim rather than spin. */
    private static final int TRIES = 5;

    private final Situations situations;
    private final WavePlanning planning;
    private final Decisions decisions;
    private final Engaging engaging;
    private final Ids ids;
    private final Clock clock;

    WaveStep(
            Situations situations,
            WavePlanning planning,
            Decisions decisions,
            Engaging engaging,
            Ids ids,
            Clock clock) {
        this.situations = situations;
        this.planning = planning;
        this.decisions = decisions;
        this.engaging = engaging;
        this.ids = ids;
        this.clock = clock;
    }

    /** Fails, too, when the callout stays contended. */
    @Override
    public Uni<Void> run(StepDue due) {
        return due.known().map(known -> attempt(known, TRIES)).orElseGet(() -> readAndAttempt(due.calloutId(), TRIES));
    }

    private Uni<Void> readAndAttempt(UUID calloutId, int triesLeft) {
        return situations
                .find(calloutId)
                .chain(found -> found.isEmpty() ? Uni.createFrom().voidItem() : attempt(found.get(), triesLeft));
    }

    private Uni<Void> attempt(Situation situation, int triesLeft) {
        UUID calloutId = situation.callout().id();
        Instant now = clock.instant();
        return planning.plan(situation, now)
                .chain(planned -> write(calloutId, planned, now))
                .chain(written -> written ? Uni.createFrom().voidItem() : again(calloutId, triesLeft - 1));
    }

    private Uni<Void> again(UUID calloutId, int triesLeft) {
        return triesLeft > 0
                ? readAndAttempt(calloutId, triesLeft)
                : Uni.createFrom().failure(new IllegalStateException("callout " + calloutId + " changes too fast"));
    }

    /** False when the callout has changed since the plan was made. */
    private Uni<Boolean> write(UUID calloutId, PlannedWave planned, Instant now) {
        return decisions
                .transact(session -> decisions.decide(
                        session, calloutId, (same, situation) -> decide(same, situation, planned, now)))
                .map(decision -> decision.map(made -> !made.isEmpty()).orElse(true));
    }

    private Uni<Decision> decide(Mutiny.Session session, Situation situation, PlannedWave planned, Instant now) {
        if (situation.callout().version() != planned.version()) {
            return Uni.createFrom().item(new Decision(situation, now));
        }
        Decision decision = WaveRule.begin(situation, planned, now);
        Map<UUID, UUID> given = new HashMap<>();
        UnaryOperator<UUID> alertIds = responder -> given.computeIfAbsent(responder, first -> ids.next());
        return win(session, situation.callout(), planned, alertIds, now, new HashSet<>())
                .map(won -> WaveRule.send(decision, planned, won.choices(), alertIds, won.lost()));
    }

    private record Won(Collection<Choice> choices, Set<UUID> lost) {}

    /** Binds the chosen; whoever is lost to another callout is replaced from the reserves, until all are won or none is left. */
    private Uni<Won> win(
            Mutiny.Session session,
            Callout callout,
            PlannedWave planned,
            UnaryOperator<UUID> alertIds,
            Instant now,
            Set<UUID> lost) {
        List<Choice> wanted = planned.wave().chosenWithout(lost);
        return engage(session, callout, wanted, alertIds, now).chain(won -> {
            var missed = wanted.stream()
                    .map(Choice::responderId)
                    .filter(responder -> !won.contains(responder))
                    .toList();
            if (missed.isEmpty()) return Uni.createFrom().item(new Won(wanted, lost));
            lost.addAll(missed);
            return win(session, callout, planned, alertIds, now, lost);
        });
    }

    private Uni<Set<UUID>> engage(
            Mutiny.Session session, Callout callout, List<Choice> wanted, UnaryOperator<UUID> alertIds, Instant now) {
        var wishes = wanted.stream()
                .map(choice -> new Engagements.Wish(choice.responderId(), alertIds.apply(choice.responderId())))
                .sorted(Comparator.comparing(Engagements.Wish::responderId))
                .toList();
        return engaging.engage(session, callout, wishes, now);
    }
}
