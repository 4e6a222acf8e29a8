package org.callout.dispatch.decision;

import java.util.Comparator;
import java.util.UUID;
import java.util.function.Supplier;
import org.callout.dispatch.assignment.Assignment;
import org.callout.dispatch.callout.Need;
import org.callout.geo.policy.AlertingPolicy;
import org.callout.geo.policy.RoleRule;
import org.callout.geo.policy.VersionedPolicy;
import org.callout.geo.wave.Role;

/** How the needs of a callout follow when it goes by another policy from now on. */
final class PolicyChange {

    private PolicyChange() {}

    /** How many are wanted and taken. */
    private record Size(int target, int ceiling) {

        static Size of(AlertingPolicy policy, Role role) {
            return policy.find(role)
                    .map(rule -> new Size(rule.target(), rule.ceiling()))
                    .orElse(new Size(0, 0));
        }
    }

    /** @param ids identities for needs that the other policy brings */
    static void apply(Decision decision, VersionedPolicy next, Supplier<UUID> ids) {
        Situation situation = decision.situation();
        AlertingPolicy before = situation.running().terms();
        situation.runBy(next);
        situation.needs().forEach(need -> fit(decision, need, before));
        for (RoleRule rule : next.terms().roles()) {
            boolean known = situation.needs().stream().anyMatch(need -> need.role() == rule.role());
            if (!known) {
                decision.add(new Need(ids.get(), situation.callout().id(), rule.role(), rule.target(), rule.ceiling()));
            }
        }
    }

    /** A need of which both policies say the same stays, with what somebody at the scene has asked for on top. */
    private static void fit(Decision decision, Need need, AlertingPolicy before) {
        Size wanted = Size.of(decision.situation().running().terms(), need.role());
        if (!wanted.equals(Size.of(before, need.role()))) {
            resize(decision, need, wanted.target(), wanted.ceiling());
        }
    }

    /** Stands down who is too many, the farthest first; the ceiling keeps room for whoever is with the patient. */
    private static void resize(Decision decision, Need need, int target, int ceiling) {
        Situation situation = decision.situation();
        var active = situation
                .active()
                .filter(assignment -> assignment.needId().equals(need.id()))
                .sorted(Comparator.comparing((Assignment assignment) -> assignment.remainingEta(decision.at()))
                        .reversed())
                .toList();
        active.stream()
                .limit(Math.max(0, situation.taken(need) - ceiling))
                .forEach(assignment -> ClosureRule.standDownIfComing(decision, assignment, "DOWNGRADED"));
        need.resize(target, Math.max(ceiling, situation.taken(need)));
        if (ceiling == 0) {
            situation
                    .answerable()
                    .filter(alert -> alert.needId().equals(need.id()))
                    .toList()
                    .forEach(alert -> Settling.standDown(decision, alert, "DOWNGRADED"));
        }
    }
}
