package org.callout.dispatch.decision;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.callout.dispatch.callout.Callout;
import org.callout.dispatch.callout.CalloutLife;
import org.callout.dispatch.callout.CalloutState;
import org.callout.dispatch.callout.Happening;
import org.callout.dispatch.callout.TimelineWord;
import org.callout.dispatch.callout.Widening;
import org.callout.geo.policy.AlertingPolicy;
import org.jspecify.annotations.Nullable;

/**
 * Asks more people at once than patience would: whoever has been asked may still say yes, and is not waited for. What stops
 * it is raised, for this callout alone.
 */
public final class WideningRule {

    /** How many more are asked where the planner says how many are enough: somebody has just said that they are not. */
    public static final int ANOTHER_WAVE = 7;

    private static final Duration FARTHER = Duration.ofMinutes(5);

    private WideningRule() {}

    /**
     * What a coordinator wants.
     *
     * @param id under which it counts once
     * @param moreAlerts beyond the budget; null: as many as another wave lacks
     * @param longerEtaSeconds beyond the longest ETA; null: longer only if nobody is left within it
     */
    public record Wish(
            UUID id,
            String by,
            String reason,
            @Nullable Integer moreAlerts,
            @Nullable Integer longerEtaSeconds) {}

    /** Whether anybody could be asked at all: people are missing, and nothing withholds or has ended the callout. */
    public static boolean isOpen(Situation situation) {
        return situation.callout().life() instanceof CalloutLife.Active && !situation.isCovered();
    }

    /** Asks more people now; nothing where nobody is missing. */
    public static Decision widen(Situation situation, Wish wish, Instant now) {
        Decision decision = new Decision(situation, now);
        Callout callout = situation.callout();
        if (!isOpen(situation) || callout.widening().find(wish.id()).isPresent()) return decision;
        Integer alerts = wish.moreAlerts();
        Integer seconds = wish.longerEtaSeconds();
        var step = new Widening.Step(
                wish.id(),
                now,
                wish.by(),
                wish.reason(),
                alerts == null ? lackingForAnotherWave(situation) : alerts,
                seconds == null ? lackingInReach(situation) : seconds);
        callout.widen(callout.widening().with(step));
        return decision.note(Happening.of(TimelineWord.WIDENED, told(step))).planNext(new NextStep.Now());
    }

    private static int lackingForAnotherWave(Situation situation) {
        AlertingPolicy policy = situation.policy();
        Integer fixed = policy.pace().firstWave();
        int wave = fixed == null ? ANOTHER_WAVE : fixed;
        return Math.max(0, wave - (policy.pace().budget() - situation.spent()));
    }

    private static int lackingInReach(Situation situation) {
        return situation.callout().state() == CalloutState.EXHAUSTED ? (int) FARTHER.toSeconds() : 0;
    }

    /**
     * Asks no further than before: nobody new, and whoever has been asked stays asked.
     *
     * @param why in the words of whoever takes it back; null when they do not say
     */
    public static Decision takeBack(Situation situation, UUID id, @Nullable String why, Instant now) {
        Decision decision = new Decision(situation, now);
        Callout callout = situation.callout();
        callout.widening().find(id).ifPresent(step -> {
            callout.widen(callout.widening().without(id));
            decision.note(
                    Happening.of(TimelineWord.WIDENING_TAKEN_BACK, limits(step)).because(why));
        });
        return decision;
    }

    private static Map<String, Object> told(Widening.Step step) {
        return Map.of(
                "reason", step.reason(), "moreAlerts", step.moreAlerts(), "longerEtaSeconds", step.longerEtaSeconds());
    }

    private static Map<String, Object> limits(Widening.Step step) {
        return Map.of("moreAlerts", step.moreAlerts(), "longerEtaSeconds", step.longerEtaSeconds());
    }
}
