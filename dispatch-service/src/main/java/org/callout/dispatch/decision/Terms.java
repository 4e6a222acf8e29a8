package org.callout.dispatch.decision;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.callout.dispatch.callout.Need;
import org.callout.dispatch.callout.Widening;
import org.callout.geo.place.Distance;
import org.callout.geo.policy.AlertingPolicy;
import org.callout.geo.policy.AlertingPolicy.Pace;
import org.callout.geo.policy.AlertingPolicy.Reach;
import org.callout.geo.policy.CalloutKind;
import org.callout.geo.policy.Category;
import org.callout.geo.policy.DefaultPolicies;
import org.callout.geo.policy.PlaceType;
import org.callout.geo.policy.RoleRule;
import org.callout.geo.wave.Role;

/** A policy's terms as they are for one callout: widened, and with roles that a coordinator has added. */
final class Terms {

    private Terms() {}

    static AlertingPolicy of(AlertingPolicy policy, Widening widening, List<Need> needs) {
        List<RoleRule> added = needs.stream()
                .filter(need -> need.target() > 0 && policy.find(need.role()).isEmpty())
                .map(need -> added(need.role(), need.target(), need.ceiling()))
                .toList();
        if (added.isEmpty() && widening.steps().isEmpty()) return policy;
        return new AlertingPolicy(
                policy.name(),
                policy.appliesTo(),
                policy.eligibility(),
                policy.exclusions(),
                Stream.concat(policy.roles().stream(), added.stream()).toList(),
                policy.objective(),
                pace(policy.pace(), widening),
                reach(policy.reach(), widening.longerEta()),
                policy.checks());
    }

    /** The roles that callouts of a kind can have. */
    static Set<Role> rolesOf(CalloutKind kind) {
        return switch (kind) {
            case INCIDENT -> Set.of(Role.DIRECT, Role.AED_RUNNER);
            case CARE_REQUEST -> Set.of(Role.HELPER);
        };
    }

    /** It takes what it takes where a policy has that role: an arrest of those who help, shopping of who cares. */
    private static RoleRule added(Role role, int target, int ceiling) {
        Category usual = role == Role.HELPER ? Category.SHOPPING : Category.CARDIAC_ARREST;
        return new RoleRule(
                role, target, ceiling, DefaultPolicies.of(usual).rule(role).requirement());
    }

    private static Pace pace(Pace pace, Widening widening) {
        return new Pace(
                pace.firstWave(),
                pace.leastGain(),
                pace.patience(),
                pace.budget() + widening.moreAlerts(),
                pace.fasterBy());
    }

    /** Where the policy draws a circle, too, it grows as the time does. */
    private static Reach reach(Reach reach, Duration longer) {
        Duration longest = reach.longestEta().plus(longer);
        double growth = (double) longest.toSeconds() / reach.longestEta().toSeconds();
        Map<PlaceType, Distance> radius = new HashMap<>();
        reach.radius().forEach((place, distance) -> radius.put(place, new Distance(distance.metres() * growth)));
        return new Reach(
                longest,
                radius,
                reach.modes(),
                reach.modesWhereSparse(),
                reach.freshFix(),
                reach.behindAmbulance(),
                reach.ambulanceEtaHolds());
    }
}
