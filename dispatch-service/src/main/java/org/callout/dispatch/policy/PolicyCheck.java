package org.callout.dispatch.policy;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.callout.geo.policy.AlertingPolicy.Aim;
import org.callout.geo.policy.CalloutKind;
import org.callout.geo.policy.Category;
import org.callout.geo.wave.Role;
import org.callout.platform.problem.Problems;

/** Refuses policies whose parts, each well-formed, do not fit together; the problem names the field. */
final class PolicyCheck {

    private static final double HALF_THE_EARTH = 180;

    private PolicyCheck() {}

    static void check(PolicyBody policy) {
        Category category = policy.appliesTo().category();
        checkQuietHours(policy.eligibility(), category);
        checkExclusions(policy.exclusions());
        checkRoles(policy.roles(), category.kind());
        checkObjective(policy.objective(), category);
        checkPace(policy.pace(), policy.objective().aim());
    }

    private static void checkQuietHours(PolicyBody.Eligibility eligibility, Category category) {
        if (eligibility.duringQuietHours() && category != Category.CARDIAC_ARREST)
            throw refused("eligibility.duringQuietHours", "only a cardiac arrest may disturb quiet hours");
    }

    private static void checkExclusions(PolicyBody.Exclusions exclusions) {
        for (int i = 0; i < exclusions.patientAges().size(); i++) {
            PolicyBody.AgeRange ages = exclusions.patientAges().get(i);
            if (ages.toYears() < ages.fromYears())
                throw refused("exclusions.patientAges[%d].toYears".formatted(i), "must not be below fromYears");
        }
        Set<String> names = new HashSet<>();
        for (int i = 0; i < exclusions.geofences().size(); i++) {
            PolicyBody.Geofence geofence = exclusions.geofences().get(i);
            String field = "exclusions.geofences[%d]".formatted(i);
            if (!names.add(geofence.name())) throw refused(field + ".name", "must differ from the others");
            checkRing(geofence.ring(), field + ".ring");
        }
    }

    private static void checkRing(List<List<Double>> ring, String field) {
        for (int i = 0; i < ring.size(); i++) {
            // Written so that NaN is refused too.
            boolean onEarth = Math.abs(ring.get(i).getFirst()) <= 180
                    && Math.abs(ring.get(i).getLast()) <= 90;
            if (!onEarth) throw refused("%s[%d]".formatted(field, i), "must be [lon, lat] in degrees");
        }
        if (new HashSet<>(ring).size() < 3) throw refused(field, "must have at least 3 different corners");
        var lons = ring.stream().mapToDouble(List::getFirst).summaryStatistics();
        if (lons.getMax() - lons.getMin() >= HALF_THE_EARTH)
            throw refused(field, "must not reach across 180 degrees; make two areas of it");
    }

    private static void checkRoles(List<PolicyBody.WantedRole> rules, CalloutKind kind) {
        Set<Role> roles = new HashSet<>();
        for (int i = 0; i < rules.size(); i++) {
            PolicyBody.WantedRole rule = rules.get(i);
            String field = "roles[%d]".formatted(i);
            if (!roles.add(rule.role())) throw refused(field + ".role", "must differ from the others");
            boolean helps = rule.role() == Role.HELPER;
            if (helps != (kind == CalloutKind.CARE_REQUEST))
                throw refused(field + ".role", "HELPER is for care, the others are for incidents");
            if (rule.ceiling() < rule.target()) throw refused(field + ".ceiling", "must not be below the target");
        }
        // Whoever asks for one more from the scene is sent a person, not a device.
        if (kind == CalloutKind.INCIDENT && !roles.contains(Role.DIRECT))
            throw refused("roles", "must have somebody DIRECT");
    }

    private static void checkObjective(PolicyBody.Objective objective, Category category) {
        boolean forSurvival = objective.aim() == Aim.SURVIVAL;
        if (forSurvival && category != Category.CARDIAC_ARREST)
            throw refused("objective.aim", "SURVIVAL is modelled for a cardiac arrest only");
        if (forSurvival != (objective.model() != null))
            throw refused("objective.model", "belongs to the aim SURVIVAL, and to no other");
    }

    private static void checkPace(PolicyBody.Pace pace, Aim aim) {
        Integer firstWave = pace.firstWave();
        if (firstWave == null && aim != Aim.SURVIVAL)
            throw refused("pace.firstWave", "can be left to the planner with the aim SURVIVAL only");
        if (firstWave != null && firstWave > pace.budget())
            throw refused("pace.firstWave", "must not be above the budget");
    }

    private static RuntimeException refused(String field, String message) {
        return Problems.badRequest("policy." + field, message);
    }
}
