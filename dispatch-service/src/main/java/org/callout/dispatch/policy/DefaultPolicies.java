package org.callout.dispatch.policy;

import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.callout.dispatch.callout.Category;
import org.callout.dispatch.callout.Circumstance;
import org.callout.dispatch.callout.Hazard;
import org.callout.dispatch.callout.PlaceType;
import org.callout.dispatch.policy.AlertingPolicy.Exclusions;
import org.callout.dispatch.policy.AlertingPolicy.Pace;
import org.callout.dispatch.policy.AlertingPolicy.Ranking;
import org.callout.geo.match.Qualification;
import org.callout.geo.match.Requirement;
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

    private static final Exclusions INCIDENT_EXCLUSIONS = new Exclusions(
            Set.of(PlaceType.CARE_HOME, PlaceType.HEALTH_FACILITY, PlaceType.PRISON),
            Set.of(Circumstance.values()),
            Map.of(Hazard.DOG, Tier.COMMUNITY, Hazard.INFECTION, Tier.CLINICAL));

    private static final Exclusions CARE_EXCLUSIONS =
            new Exclusions(Set.of(PlaceType.PRISON), Set.of(), Map.of(Hazard.DOG, Tier.COMMUNITY));

    /** BYSTANDER_CPR &lt; BLS_AED &lt; FIRST_RESPONDER &lt; the professions: whoever ranks higher can do what is below. */
    private static final Requirement BASIC_LIFE_SUPPORT = anyFrom(BLS_AED);

    private static final Requirement ANY_CPR = anyFrom(BYSTANDER_CPR);

    private DefaultPolicies() {}

    /** The policy of a category. */
    public static AlertingPolicy of(Category category) {
        return switch (category) {
            case CARDIAC_ARREST ->
                incident(
                        pace(7, Duration.ofSeconds(30), 30),
                        new RoleRule(Role.DIRECT, 3, 5, BASIC_LIFE_SUPPORT),
                        new RoleRule(Role.AED_RUNNER, 2, 3, ANY_CPR));
            case CHOKING, UNCONSCIOUS, MAJOR_BLEED -> incident(pace(4, Duration.ofSeconds(30), 30), direct(2, 3));
            case CHEST_PAIN -> incident(pace(3, Duration.ofSeconds(30), 30), direct(1, 2));
            case FALL_NON_INJURY, OTHER -> incident(pace(2, Duration.ofSeconds(120), 30), direct(1, 1));
            case SHOPPING -> care(all(IDENTITY_CHECKED));
            case MEDICATION_COLLECTION, COMPANIONSHIP, CHECK_IN -> care(all(IDENTITY_CHECKED, DBS_BASIC));
            case MEAL -> care(all(IDENTITY_CHECKED, FOOD_HYGIENE));
            case TRANSPORT -> care(all(IDENTITY_CHECKED, DBS_BASIC, DRIVER));
            case PERSONAL_CARE -> care(all(IDENTITY_CHECKED, DBS_ENHANCED, PERSONAL_CARE_TRAINED));
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
        return new Pace(wave, patience, budget, LONGEST_ETA, FASTER_BY, FRESH_FIX);
    }

    private static AlertingPolicy incident(Pace pace, RoleRule... roles) {
        return new AlertingPolicy(List.of(roles), pace, INCIDENT_EXCLUSIONS, Ranking.FASTEST);
    }

    private static AlertingPolicy care(Requirement requirement) {
        var pace = new Pace(3, Duration.ofMinutes(30), 30, Duration.ofMinutes(60), FASTER_BY, CARE_FRESH_FIX);
        var helper = new RoleRule(Role.HELPER, 1, 1, requirement);
        return new AlertingPolicy(List.of(helper), pace, CARE_EXCLUSIONS, Ranking.FAIREST);
    }
}
