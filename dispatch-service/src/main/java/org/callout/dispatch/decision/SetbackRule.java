package org.callout.dispatch.decision;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.callout.dispatch.alert.Way;
import org.callout.dispatch.assignment.Assignment;
import org.callout.dispatch.assignment.Setback;
import org.callout.dispatch.callout.CalloutLife;
import org.callout.dispatch.callout.Happening;
import org.callout.dispatch.callout.Need;
import org.callout.dispatch.callout.TimelineWord;
import org.jspecify.annotations.Nullable;

/**
 * What the positions of people under way lead to. Whoever is kept from arriving counts no more towards the target, so that
 * another one is asked; they themselves stay assigned, keep their place and the address, and may arrive all the same.
 */
public final class SetbackRule {

    private SetbackRule() {}

    /**
     * What a new position tells of somebody under way.
     *
     * @param way what is left of it, by the device that they fetch if they still do
     * @param at when they were where the way begins
     * @param setback null when they come as expected
     */
    public record Sighting(
            UUID assignmentId,
            Way way,
            Instant at,
            @Nullable Setback setback) {}

    /** Notes the sightings; one of somebody who has arrived, or who has been sent another way meanwhile, says nothing. */
    public static Decision see(Situation situation, List<Sighting> sightings, Instant now) {
        Decision decision = new Decision(situation, now);
        if (!(situation.callout().life() instanceof CalloutLife.Active)) return decision;
        for (Sighting sighting : sightings) {
            situation
                    .assignment(sighting.assignmentId())
                    .filter(assignment -> assignment.isComing() && leadsBy(assignment, sighting.way()))
                    .ifPresent(assignment -> see(decision, assignment, sighting));
        }
        return Settling.settle(decision);
    }

    private static boolean leadsBy(Assignment assignment, Way seen) {
        @Nullable UUID device = assignment.isStillFetching() ? assignment.way().aedId() : null;
        return device == null ? seen.aedId() == null : device.equals(seen.aedId());
    }

    private static void see(Decision decision, Assignment assignment, Sighting sighting) {
        assignment.rerouted(sighting.way(), sighting.at());
        @Nullable Setback before = assignment.setback();
        @Nullable Setback after = sighting.setback();
        if (before == after) return;
        assignment.seen(after);
        if (after == null) {
            decision.note(Happening.about(assignment.responderId(), TimelineWord.RESUMED, eta(sighting)));
            return;
        }
        if (before == null) makeRoom(decision, assignment);
        decision.note(Happening.about(assignment.responderId(), TimelineWord.SETBACK, told(sighting, after)));
    }

    /** Another one finds a place beside them, even where the policy wants no more than the target. */
    private static void makeRoom(Decision decision, Assignment heldUp) {
        Situation situation = decision.situation();
        Need need = situation.needOf(situation.alertOf(heldUp));
        int kept = situation.taken(need) - situation.promising(need);
        need.resize(need.target(), Math.max(need.ceiling(), need.target() + kept));
        decision.planNext(new NextStep.Now());
    }

    private static Map<String, Object> told(Sighting sighting, Setback setback) {
        Map<String, Object> told = new HashMap<>(eta(sighting));
        told.put("setback", setback.name());
        return told;
    }

    private static Map<String, Object> eta(Sighting sighting) {
        return Map.of("etaSeconds", sighting.way().etaSeconds());
    }
}
