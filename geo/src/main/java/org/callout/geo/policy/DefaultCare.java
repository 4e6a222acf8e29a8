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

import static org.callout.geo.match.Qualification.DBS_BASIC;
import static org.callout.geo.match.Qualification.DBS_ENHANCED;
import static org.callout.geo.match.Qualification.DRIVER;
import static org.callout.geo.match.Qualification.FOOD_HYGIENE;
import static org.callout.geo.match.Qualification.IDENTITY_CHECKED;
import static org.callout.geo.match.Qualification.PERSONAL_CARE_TRAINED;

/**
 * What care requests are alerted by unless an organisation says otherwise: by fit and fairness before seconds, since always
 * pushing to the closest is felt to be unfair.
 *
 * <p>Assumed: nobody under 18, since help is given alone and mostly in a home; ten alerts a week, since each of them costs a
 * while of a volunteer's goodwill (Manshadi and Rodilitz); for a child whoever comes has an enhanced check, as work with
 * children asks for.
 */
final class DefaultCare {

    private static final Eligibility ELIGIBILITY =
            new Eligibility(Map.of(), Map.of(Hazard.DOG, Tier.COMMUNITY), 18, Duration.ofHours(24), 10, false);

    private static final Exclusions EXCLUSIONS =
            new Exclusions(Set.of(PlaceType.PRISON), Set.of(), List.of(), List.of(), List.of());

    private static final Reach REACH = new Reach(
            Duration.ofMinutes(60),
            EnumSet.allOf(TravelMode.class),
            EnumSet.allOf(TravelMode.class),
            Duration.ofDays(7),
            null,
            Duration.ZERO);

    private DefaultCare() {}

    static AlertingPolicy policy(String name, AppliesTo appliesTo) {
        Set<Qualification> needed = EnumSet.of(IDENTITY_CHECKED);
        needed.addAll(skills(appliesTo.category()));
        if (appliesTo.ageGroups().contains(AgeGroup.CHILD)) {
            needed.remove(DBS_BASIC);
            needed.add(DBS_ENHANCED);
        }
        return new AlertingPolicy(
                name,
                appliesTo,
                ELIGIBILITY,
                EXCLUSIONS,
                List.of(new RoleRule(Role.HELPER, 1, 1, new Requirement(Set.of(), needed))),
                new Objective(Aim.FAIREST, null),
                new Pace(3, 0, Duration.ofMinutes(30), 30, Duration.ofSeconds(60)),
                REACH,
                AlertingPolicy.Checks.OF_VISITS);
    }

    /** Beyond a checked identity. */
    private static Set<Qualification> skills(Category category) {
        return switch (category) {
            case SHOPPING -> Set.of();
            case MEDICATION_COLLECTION, COMPANIONSHIP, CHECK_IN -> Set.of(DBS_BASIC);
            case MEAL -> Set.of(FOOD_HYGIENE);
            case TRANSPORT -> Set.of(DBS_BASIC, DRIVER);
            case PERSONAL_CARE -> Set.of(DBS_ENHANCED, PERSONAL_CARE_TRAINED);
            case CARDIAC_ARREST, UNCONSCIOUS, CHOKING, MAJOR_BLEED, CHEST_PAIN, FALL_NON_INJURY, OTHER ->
                throw new IllegalArgumentException("no care: " + category);
        };
    }
}
