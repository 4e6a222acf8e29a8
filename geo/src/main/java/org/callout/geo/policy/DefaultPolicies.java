package org.callout.geo.policy;

import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.callout.geo.match.Qualification;
import org.callout.geo.match.Requirement;
import org.callout.geo.policy.AlertingPolicy.Aim;
import org.callout.geo.policy.AlertingPolicy.AppliesTo;
import org.callout.geo.policy.AlertingPolicy.Eligibility;
import org.callout.geo.policy.AlertingPolicy.Exclusions;
import org.callout.geo.policy.AlertingPolicy.Objective;
import org.callout.geo.policy.AlertingPolicy.Pace;
import org.callout.geo.policy.AlertingPolicy.Reach;
import org.callout.geo.travel.TravelMode;
import org.callout.geo.wave.Role;

import static org.callout.geo.match.Qualification.BLS_AED;
import static org.callout.geo.match.Qualification.BYSTANDER_CPR;
import static org.callout.geo.match.Qualification.DBS_BASIC;
import static org.callout.geo.match.Qualification.DBS_ENHANCED;
import static org.callout.geo.match.Qualification.DOCTOR;
import static org.callout.geo.match.Qualification.DRIVER;
import static org.callout.geo.match.Qualification.FOOD_HYGIENE;
import static org.callout.geo.match.Qualification.IDENTITY_CHECKED;
import static org.callout.geo.match.Qualification.PERSONAL_CARE_TRAINED;

/**
 * The policies that Callout is delivered with, one a category.
 *
 * <p>Seven at first and each refusal replaced: van den Berg et al., PLOS ONE 2026 (doi 10.1371/journal.pone.0343762). The
 * ceiling of 30 alerts: Heartrunner, Sweden. Patience of 30 s: KATRETTER, Berlin. Several at the scene: Gregers, JACC 2023.
 */
public final class DefaultPolicies {

    private static final Duration LONGEST_ETA = Duration.ofMinutes(15);
    private static final Duration FASTER_BY = Duration.ofSeconds(60);

    /** A pocketed phone on a page cannot report from the background: the last place it was opened at still tells the quarter. */
    private static final Duration FRESH_FIX = Duration.ofHours(12);

    private static final Duration CARE_FRESH_FIX = Duration.ofDays(7);

    private static final Eligibility INCIDENT_ELIGIBILITY = new Eligibility(
            Map.of(),
            Map.of(Hazard.DOG, Tier.COMMUNITY, Hazard.INFECTION, Tier.CLINICAL),
            null,
            Duration.ZERO,
            null,
            true);

    private static final Eligibility CARE_ELIGIBILITY =
            new Eligibility(Map.of(), Map.of(Hazard.DOG, Tier.COMMUNITY), null, Duration.ZERO, null, false);

    private static final Exclusions INCIDENT_EXCLUSIONS = new Exclusions(
            Set.of(PlaceType.CARE_HOME, PlaceType.HEALTH_FACILITY, PlaceType.PRISON),
            Set.of(Circumstance.values()),
            List.of(),
            List.of(),
            List.of());

    private static final Exclusions CARE_EXCLUSIONS =
            new Exclusions(Set.of(PlaceType.PRISON), Set.of(), List.of(), List.of(), List.of());

    private static final Reach INCIDENT_REACH = new Reach(
            LONGEST_ETA,
            EnumSet.of(TravelMode.FOOT, TravelMode.BIKE),
            EnumSet.allOf(TravelMode.class),
            FRESH_FIX,
            null,
            Duration.ofMinutes(10));

    private static final Reach CARE_REACH = new Reach(
            Duration.ofMinutes(60),
            EnumSet.allOf(TravelMode.class),
            EnumSet.allOf(TravelMode.class),
            CARE_FRESH_FIX,
            null,
            Duration.ZERO);

    /** BYSTANDER_CPR &lt; BLS_AED &lt; FIRST_RESPONDER &lt; the professions: whoever ranks higher can do what is below. */
    private static final Requirement BASIC_LIFE_SUPPORT = anyFrom(BLS_AED);

    private static final Requirement ANY_CPR = anyFrom(BYSTANDER_CPR);

    private DefaultPolicies() {}

    /** The policy of a category. */
    public static AlertingPolicy of(Category category) {
        return switch (category) {
            case CARDIAC_ARREST ->
                incident(
                        category,
                        pace(7, Duration.ofSeconds(30), 30),
                        new RoleRule(Role.DIRECT, 3, 5, BASIC_LIFE_SUPPORT),
                        new RoleRule(Role.AED_RUNNER, 2, 3, ANY_CPR));
            case CHOKING, UNCONSCIOUS, MAJOR_BLEED ->
                incident(category, pace(4, Duration.ofSeconds(30), 30), direct(2, 3));
            case CHEST_PAIN -> incident(category, pace(3, Duration.ofSeconds(30), 30), direct(1, 2));
            case FALL_NON_INJURY, OTHER -> incident(category, pace(2, Duration.ofSeconds(120), 30), direct(1, 1));
            case SHOPPING -> care(category, all(IDENTITY_CHECKED));
            case MEDICATION_COLLECTION, COMPANIONSHIP, CHECK_IN -> care(category, all(IDENTITY_CHECKED, DBS_BASIC));
            case MEAL -> care(category, all(IDENTITY_CHECKED, FOOD_HYGIENE));
            case TRANSPORT -> care(category, all(IDENTITY_CHECKED, DBS_BASIC, DRIVER));
            case PERSONAL_CARE -> care(category, all(IDENTITY_CHECKED, DBS_ENHANCED, PERSONAL_CARE_TRAINED));
        };
    }

    private static Requirement anyFrom(Qualification clinical) {
        return new Requirement(EnumSet.range(clinical, DOCTOR), Set.of());
    }

    private static Requirement all(Qualification... qualifications) {
        return new Requirement(Set.of(), Set.of(qualifications));
    }

    private static RoleRule direct(int target, int ceiling) {
        return new RoleRule(Role.DIRECT, target, ceiling, BASIC_LIFE_SUPPORT);
    }

    private static Pace pace(int wave, Duration patience, int budget) {
        return new Pace(wave, 0, patience, budget, FASTER_BY);
    }

    private static AlertingPolicy incident(Category category, Pace pace, RoleRule... roles) {
        return new AlertingPolicy(
                category.name(),
                new AppliesTo(category, Set.of(), List.of()),
                INCIDENT_ELIGIBILITY,
                INCIDENT_EXCLUSIONS,
                List.of(roles),
                new Objective(Aim.FASTEST, null),
                pace,
                INCIDENT_REACH);
    }

    private static AlertingPolicy care(Category category, Requirement requirement) {
        return new AlertingPolicy(
                category.name(),
                new AppliesTo(category, Set.of(), List.of()),
                CARE_ELIGIBILITY,
                CARE_EXCLUSIONS,
                List.of(new RoleRule(Role.HELPER, 1, 1, requirement)),
                new Objective(Aim.FAIREST, null),
                new Pace(3, 0, Duration.ofMinutes(30), 30, FASTER_BY),
                CARE_REACH);
    }
}
