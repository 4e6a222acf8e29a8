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
import org.callout.geo.survival.SurvivalModel;
import org.callout.geo.travel.TravelMode;
import org.callout.geo.wave.Role;
import org.jspecify.annotations.Nullable;

import static org.callout.geo.match.Qualification.BLS_AED;
import static org.callout.geo.match.Qualification.BYSTANDER_CPR;
import static org.callout.geo.match.Qualification.DOCTOR;
import static org.callout.geo.policy.Circumstance.DNACPR;
import static org.callout.geo.policy.Circumstance.TRAUMA;

/**
 * What emergencies are alerted by unless an organisation says otherwise.
 *
 * <p>Seven at first and each refusal replaced: van den Berg et al., PLOS ONE 2026 (doi 10.1371/journal.pone.0343762). The
 * ceiling of 30 alerts: Heartrunner, Sweden. Patience of 30 s: KATRETTER, Berlin. Several at the scene: Gregers, JACC 2023.
 *
 * <p>Assumed, for want of a published figure: a day's rest after a hard call; twenty alerts a week for anything but an
 * arrest, of which nobody is spared; nobody under 18; at an arrest two more hands are worth having until two minutes after
 * the crew, elsewhere not after it.
 *
 * <p>Children: a child's heart mostly stops for want of air, so that breaths matter; whoever brings the defibrillator has to
 * have learnt basic life support too, not compressions alone. For the rest they are helped like adults.
 */
final class DefaultIncidents {

    /**
     * Of the sourced models the only one that tells the minutes until CPR from those until defibrillation, which is what
     * runners are sent for; De Maio has one interval for both, Waalewijn's intercept and Valenzuela's coefficients are not
     * sourced.
     */
    private static final Objective MOST_SURVIVE = new Objective(Aim.SURVIVAL, SurvivalModel.LARSEN);

    private static final Objective SOONEST = new Objective(Aim.FASTEST, null);

    /** BYSTANDER_CPR &lt; BLS_AED &lt; FIRST_RESPONDER &lt; the professions: whoever ranks higher can do what is below. */
    private static final Requirement BASIC_LIFE_SUPPORT = anyFrom(BLS_AED);

    private static final Requirement ANY_CPR = anyFrom(BYSTANDER_CPR);

    private static final Duration SHORT_PATIENCE = Duration.ofSeconds(30);
    private static final int MOST_A_WEEK = 20;

    private DefaultIncidents() {}

    static AlertingPolicy policy(String name, AppliesTo appliesTo) {
        boolean child = appliesTo.ageGroups().contains(AgeGroup.CHILD);
        return switch (appliesTo.category()) {
            case CARDIAC_ARREST -> arrest(name, appliesTo, child ? BASIC_LIFE_SUPPORT : ANY_CPR);
            case CHOKING, UNCONSCIOUS, MAJOR_BLEED -> lesser(name, appliesTo, 4, SHORT_PATIENCE, 2, 3);
            case CHEST_PAIN -> lesser(name, appliesTo, 3, SHORT_PATIENCE, 1, 2);
            case FALL_NON_INJURY, OTHER -> lesser(name, appliesTo, 2, Duration.ofSeconds(120), 1, 1);
            case SHOPPING, MEDICATION_COLLECTION, MEAL, COMPANIONSHIP, CHECK_IN, TRANSPORT, PERSONAL_CARE ->
                throw new IllegalArgumentException("no incident: " + appliesTo.category());
        };
    }

    private static AlertingPolicy arrest(String name, AppliesTo appliesTo, Requirement ofRunners) {
        return new AlertingPolicy(
                name,
                appliesTo,
                eligibility(null, true),
                exclusions(appliesTo.category()),
                List.of(
                        new RoleRule(Role.DIRECT, 3, 5, BASIC_LIFE_SUPPORT),
                        new RoleRule(Role.AED_RUNNER, 2, 3, ofRunners)),
                MOST_SURVIVE,
                pace(7, SHORT_PATIENCE),
                reach(Duration.ofMinutes(2)));
    }

    private static AlertingPolicy lesser(
            String name, AppliesTo appliesTo, int wave, Duration patience, int target, int ceiling) {
        return new AlertingPolicy(
                name,
                appliesTo,
                eligibility(MOST_A_WEEK, false),
                exclusions(appliesTo.category()),
                List.of(new RoleRule(Role.DIRECT, target, ceiling, BASIC_LIFE_SUPPORT)),
                SOONEST,
                pace(wave, patience),
                reach(Duration.ZERO));
    }

    /**
     * Where staff is at hand, and cases beyond what volunteers have learnt. A bleeding is mostly an injury, and whoever is not to
     * be resuscitated is to be helped all the same, unless they may be dying of what must not be reversed.
     */
    private static Exclusions exclusions(Category category) {
        Set<Circumstance> circumstances = EnumSet.allOf(Circumstance.class);
        if (category != Category.CARDIAC_ARREST && category != Category.UNCONSCIOUS) circumstances.remove(DNACPR);
        if (category == Category.MAJOR_BLEED) circumstances.remove(TRAUMA);
        return new Exclusions(
                Set.of(PlaceType.CARE_HOME, PlaceType.HEALTH_FACILITY, PlaceType.PRISON),
                circumstances,
                List.of(),
                List.of(),
                List.of());
    }

    private static Eligibility eligibility(@Nullable Integer mostAlertsPerWeek, boolean duringQuietHours) {
        return new Eligibility(
                Map.of(),
                Map.of(Hazard.DOG, Tier.COMMUNITY, Hazard.INFECTION, Tier.CLINICAL),
                18,
                Duration.ofHours(24),
                mostAlertsPerWeek,
                duringQuietHours);
    }

    private static Pace pace(int wave, Duration patience) {
        return new Pace(wave, 0, patience, 30, Duration.ofSeconds(60));
    }

    /**
     * A pocketed phone on a page cannot report from the background: the last place it was opened at still tells the quarter,
     * for half a day.
     */
    private static Reach reach(Duration behindAmbulance) {
        return new Reach(
                Duration.ofMinutes(15),
                EnumSet.of(TravelMode.FOOT, TravelMode.BIKE),
                EnumSet.allOf(TravelMode.class),
                Duration.ofHours(12),
                behindAmbulance,
                Duration.ofMinutes(10));
    }

    private static Requirement anyFrom(Qualification clinical) {
        return new Requirement(EnumSet.range(clinical, DOCTOR), Set.of());
    }
}
