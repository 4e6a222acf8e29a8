package org.callout.dispatch.decision;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.callout.dispatch.alert.Alert;
import org.callout.dispatch.callout.Callout;
import org.callout.dispatch.callout.CalloutLife;
import org.callout.dispatch.callout.Happening;
import org.callout.dispatch.callout.Need;
import org.callout.dispatch.callout.TimelineWord;
import org.callout.geo.policy.RoleRule;
import org.callout.geo.wave.Role;

/** How many a coordinator wants in a role, whatever the policy says: more, fewer, a role that it does not know, or nobody. */
public final class NeedRule {

    private NeedRule() {}

    /** Whether a callout of this kind can have that role at all. */
    public static boolean suits(Callout callout, Role role) {
        return Terms.rolesOf(callout.kind()).contains(role);
    }

    /**
     * Wants so many in a role. The ceiling gives way to a greater target, and goes back to the policy's with a smaller one; who
     * has said yes stays.
     *
     * @param ids identity of a need that the callout has not had so far
     */
    public static Decision want(
            Situation situation, Role role, int target, String reason, Supplier<UUID> ids, Instant now) {
        Decision decision = new Decision(situation, now);
        Callout callout = situation.callout();
        if (!(callout.life() instanceof CalloutLife.Ongoing ongoing)) return decision;
        Optional<Need> known = find(situation, role);
        int before = known.map(Need::target).orElse(0);
        if (before == target) return decision;
        Need need = known.orElseGet(() -> {
            var added = new Need(ids.get(), callout.id(), role, 0, 0);
            decision.add(added);
            return added;
        });
        need.resize(target, Math.max(ceilingByPolicy(situation, role), Math.max(target, situation.taken(need))));
        decision.note(Happening.of(
                TimelineWord.NEED_CHANGED,
                Map.of("role", role.name(), "from", before, "to", target, "reason", reason)));
        if (ongoing instanceof CalloutLife.Active) decision.planNext(new NextStep.Now());
        return Settling.settle(decision);
    }

    private static Optional<Need> find(Situation situation, Role role) {
        return situation.needs().stream().filter(need -> need.role() == role).findFirst();
    }

    private static int ceilingByPolicy(Situation situation, Role role) {
        return situation.running().terms().find(role).map(RoleRule::ceiling).orElse(0);
    }

    /**
     * Stands everybody down who is asked or on the way, and asks for nobody until a role is wanted again; nobody is sent away
     * from a patient. Whoever is stood down like that counts as never asked.
     */
    public static Decision standEverybodyDown(Situation situation, String reason, Instant now) {
        Decision decision = new Decision(situation, now);
        Callout callout = situation.callout();
        List<Need> wanted =
                situation.needs().stream().filter(need -> need.target() > 0).toList();
        boolean nothingToDo = wanted.isEmpty() && situation.involved().isEmpty();
        if (nothingToDo || !(callout.life() instanceof CalloutLife.Ongoing ongoing)) return decision;
        if (ongoing instanceof CalloutLife.Received received) callout.become(received.alert());
        var involved = situation.alerts().stream().filter(situation::isInvolved).toList();
        ClosureRule.standEverybodyDown(decision, "NOT_NEEDED");
        involved.stream().filter(situation::isStoodDown).forEach(Alert::retract);
        wanted.forEach(need -> need.resize(0, need.ceiling()));
        decision.announceToAssigned()
                .note(Happening.of(
                        TimelineWord.EVERYBODY_STOOD_DOWN,
                        Map.of(
                                "reason",
                                reason,
                                "roles",
                                wanted.stream().map(need -> need.role().name()).toList())))
                .planNext(new NextStep.None());
        return Settling.settle(decision);
    }
}
