package org.callout.dispatch.alerting;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.callout.dispatch.alert.Alert;
import org.callout.dispatch.callout.Callout;
import org.callout.dispatch.callout.CalloutLife;
import org.callout.dispatch.callout.CareDetails;
import org.callout.dispatch.callout.Happening;
import org.callout.dispatch.callout.Need;
import org.callout.dispatch.callout.TimelineWord;
import org.callout.dispatch.decision.Decision;
import org.callout.dispatch.decision.ExpiryRule;
import org.callout.dispatch.decision.NextStep;
import org.callout.dispatch.decision.Situation;
import org.callout.dispatch.decision.WindowRule;
import org.callout.dispatch.matching.Match;
import org.callout.geo.policy.CalloutKind;
import org.callout.geo.wave.Choice;

/** What a dispatch step writes under the lock, once it is known whom it has won. Pure. */
final class WaveRule {

    /** How soon to look again when there are fewer people than wanted: they move, come on duty, become free. */
    static final Duration LOOK_AGAIN = Duration.ofSeconds(15);

    /** How soon when people were lost to others and nobody in the plan was left instead of them: there may be more. */
    static final Duration LOOK_AGAIN_AFTER_A_LOST_RACE = Duration.ofSeconds(1);

    private static final Duration LOOK_AGAIN_FOR_CARE = Duration.ofMinutes(2);

    private WaveRule() {}

    /** The first half of a step: windows and patience end, people get their detours; the second half is {@link #send}. */
    static Decision begin(Situation situation, PlannedWave planned, Instant now) {
        Decision decision = new Decision(situation, now);
        WindowRule.endIfOver(decision);
        ExpiryRule.expireOverdue(decision);
        planned.detours()
                .forEach((assignmentId, way) -> situation
                        .assignment(assignmentId)
                        .ifPresent(assignment -> {
                            assignment.rerouted(way, now);
                            decision.announce(situation.alertOf(assignment))
                                    .note(Happening.about(
                                            assignment.responderId(),
                                            TimelineWord.CORRECTED,
                                            Map.of("fields", List.of("aed"))));
                        }));
        return decision;
    }

    /**
     * Alerts whom the step has won, brings the callout's life in line and says when to look again.
     *
     * @param alertIds identities of the alerts, by responder
     * @param lost people who turned out to be engaged elsewhere
     */
    static Decision send(
            Decision decision,
            PlannedWave planned,
            Collection<Choice> won,
            UnaryOperator<UUID> alertIds,
            Set<UUID> lost) {
        Situation situation = decision.situation();
        if (!(situation.callout().life() instanceof CalloutLife.Active active)) {
            return decision.planNext(new NextStep.None());
        }
        if (!won.isEmpty()) alert(decision, planned, won, alertIds, lost);
        live(decision, active, !won.isEmpty());
        if (active instanceof CalloutLife.Covered covered && !situation.isCovered()) {
            situation.callout().become(covered.uncover());
            return decision.planNext(new NextStep.Now());
        }
        if (!(active instanceof CalloutLife.Exhausted)) explainIfExhausted(decision, planned, lost);
        boolean cutShort = won.size() < planned.wave().chosen().size();
        boolean tooFew = cutShort || planned.wave().isShortOfPeople();
        return decision.planNext(
                next(decision, cutShort ? LOOK_AGAIN_AFTER_A_LOST_RACE : lookAgain(situation), tooFew));
    }

    private static void alert(
            Decision decision,
            PlannedWave planned,
            Collection<Choice> won,
            UnaryOperator<UUID> alertIds,
            Set<UUID> lost) {
        Situation situation = decision.situation();
        Duration patience = situation.policy().pace().patience();
        int number = situation.nextWave();
        for (Choice choice : won) {
            var recipient = new Alert.Recipient(
                    choice.responderId(),
                    planned.match().nameOf(choice.responderId()),
                    Match.way(choice),
                    planned.match().expectations().get(choice.responderId()));
            UUID id = alertIds.apply(choice.responderId());
            decision.add(new Alert(
                    id,
                    need(situation, choice),
                    recipient,
                    number,
                    decision.at(),
                    decision.at().plus(patience)));
        }
        decision.addRecord(new Wave(
                situation.callout().id(),
                number,
                decision.at(),
                patience,
                planned.match().explain(List.copyOf(won), lost)));
        decision.note(Happening.of(TimelineWord.WAVE_SENT, Map.of("wave", number, "alerts", won.size())));
    }

    /** Asked whenever a callout becomes exhausted: of one that has asked somebody the waves tell why nobody is left. */
    private static void explainIfExhausted(Decision decision, PlannedWave planned, Set<UUID> lost) {
        Situation situation = decision.situation();
        if (!(situation.callout().life() instanceof CalloutLife.Exhausted)
                || !situation.alerts().isEmpty()) return;
        decision.addRecord(Wave.ofNobody(
                situation.callout().id(),
                planned.version(),
                decision.at(),
                situation.policy().pace().patience(),
                planned.match().explain(List.of(), lost)));
    }

    private static Need need(Situation situation, Choice choice) {
        return situation.needs().stream()
                .filter(need -> need.role() == choice.role())
                .findFirst()
                .orElseThrow();
    }

    private static void live(Decision decision, CalloutLife.Active active, boolean alerted) {
        Callout callout = decision.situation().callout();
        boolean exhausted = !alerted
                && !decision.situation().isCovered()
                && decision.situation().open().findAny().isEmpty();
        switch (active) {
            case CalloutLife.Received received -> exhaustIf(exhausted, decision, received.alert());
            case CalloutLife.Alerting alerting -> exhaustIf(exhausted, decision, alerting);
            case CalloutLife.Exhausted still -> {
                if (!exhausted) callout.become(still.resume());
            }
            case CalloutLife.Covered covered -> {
                // enough have said yes; those still asked may be faster
            }
        }
    }

    private static void exhaustIf(boolean exhausted, Decision decision, CalloutLife.Alerting alerting) {
        Callout callout = decision.situation().callout();
        callout.become(alerting);
        if (exhausted) {
            callout.become(alerting.exhaust());
            decision.note(Happening.of(TimelineWord.EXHAUSTED));
        }
    }

    /** @param tooFew whether more would have been asked; otherwise nothing is to be seen before patience ends */
    private static NextStep next(Decision decision, Duration lookAgain, boolean tooFew) {
        Situation situation = decision.situation();
        Optional<Instant> patienceEnds = situation.open().map(Alert::expiresAt).min(Instant::compareTo);
        Instant again = decision.at().plus(lookAgain);
        boolean asking =
                !situation.isCovered() && !WindowRule.isOver(situation.callout().facts(), decision.at());
        boolean looking = patienceEnds.isEmpty() || tooFew;
        Optional<Instant> nextLook = Optional.of(again).filter(soon -> asking && looking && budgetLeft(situation));
        Optional<Instant> windowEnds = Optional.ofNullable(situation.callout().care())
                .map(CareDetails::windowTo)
                .filter(end -> asking);
        return Stream.of(patienceEnds, nextLook, windowEnds)
                .flatMap(Optional::stream)
                .min(Instant::compareTo)
                .<NextStep>map(NextStep.At::new)
                .orElseGet(NextStep.None::new);
    }

    private static Duration lookAgain(Situation situation) {
        return situation.callout().kind() == CalloutKind.INCIDENT ? LOOK_AGAIN : LOOK_AGAIN_FOR_CARE;
    }

    private static boolean budgetLeft(Situation situation) {
        return situation.spent() < situation.policy().pace().budget();
    }
}
