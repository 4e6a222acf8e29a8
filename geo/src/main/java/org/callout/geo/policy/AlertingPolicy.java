package org.callout.geo.policy;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.callout.geo.place.Distance;
import org.callout.geo.survival.SurvivalModel;
import org.callout.geo.travel.TravelMode;
import org.callout.geo.wave.Role;
import org.jspecify.annotations.Nullable;

/**
 * How callouts of one kind are alerted. Data alone: stored, compared, published and replayed as it is.
 *
 * @param name as coordinators read it
 * @param appliesTo which callouts it is for
 * @param eligibility who may be asked
 * @param exclusions when nobody is asked
 * @param roles the needs that such a callout gets, the most important first
 * @param objective what makes one choice of people better than another
 * @param pace how many are asked, and how patiently
 * @param reach from how far, by which means, and when the ambulance makes it pointless
 * @param checks when those assigned are asked whether they are all right
 */
public record AlertingPolicy(
        String name,
        AppliesTo appliesTo,
        Eligibility eligibility,
        Exclusions exclusions,
        List<RoleRule> roles,
        Objective objective,
        Pace pace,
        Reach reach,
        Checks checks) {

    /** With the {@linkplain Checks#USUAL usual} checks. */
    public AlertingPolicy(
            String name,
            AppliesTo appliesTo,
            Eligibility eligibility,
            Exclusions exclusions,
            List<RoleRule> roles,
            Objective objective,
            Pace pace,
            Reach reach) {
        this(name, appliesTo, eligibility, exclusions, roles, objective, pace, reach, Checks.USUAL);
    }

    public AlertingPolicy {
        if (pace.isPlanned() && objective.aim() != Aim.SURVIVAL)
            throw new IllegalArgumentException("only survival tells how many are enough, not " + objective.aim());
        roles = List.copyOf(roles);
        if (roles.isEmpty()) throw new IllegalArgumentException("roles must not be empty");
        if (roles.stream().map(RoleRule::role).distinct().count() != roles.size())
            throw new IllegalArgumentException("roles must differ");
    }

    /**
     * Which callouts a policy is for; of several that fit, the one that says most wins.
     *
     * @param ageGroups of the patient; empty for any
     * @param determinants patterns of triage codes, {@code *} for any characters and {@code ?} for one; empty for any code
     *     and for none
     */
    public record AppliesTo(Category category, Set<AgeGroup> ageGroups, List<String> determinants) {

        public AppliesTo {
            ageGroups = Set.copyOf(ageGroups);
            determinants = List.copyOf(determinants);
        }
    }

    /**
     * Who may be asked, beside holding the qualification that a role takes and being a member of the organisation.
     *
     * @param leastTier the least tier by type of place; a type that is absent is as {@link Tier#entering} says
     * @param toleratedHazards hazards that do not exclude, each with the least tier that it is asked of
     * @param leastAgeYears of the responder; null for any. Who has not told an age has been admitted by the organisation, and
     *     counts as old enough
     * @param coolOff how long somebody is left alone after a hard call; zero for not at all
     * @param mostAlertsPerWeek nobody is asked more often in 7 days; null for no limit
     * @param duringQuietHours whether a cardiac arrest is asked of people in their quiet hours, too, if they have agreed to be
     *     woken for one; nothing else ever disturbs them
     */
    public record Eligibility(
            Map<PlaceType, Tier> leastTier,
            Map<Hazard, Tier> toleratedHazards,
            @Nullable Integer leastAgeYears,
            Duration coolOff,
            @Nullable Integer mostAlertsPerWeek,
            boolean duringQuietHours) {

        public Eligibility {
            leastTier = Map.copyOf(leastTier);
            toleratedHazards = Map.copyOf(toleratedHazards);
        }
    }

    /**
     * When nobody is asked, and the callout is withheld with the reason.
     *
     * @param determinants patterns as in {@link AppliesTo}
     * @param patientAges ages at which nobody is asked; an unknown age is none of them
     */
    public record Exclusions(
            Set<PlaceType> places,
            Set<Circumstance> circumstances,
            List<String> determinants,
            List<AgeRange> patientAges,
            List<Geofence> geofences) {

        public Exclusions {
            places = Set.copyOf(places);
            circumstances = Set.copyOf(circumstances);
            determinants = List.copyOf(determinants);
            patientAges = List.copyOf(patientAges);
            geofences = List.copyOf(geofences);
        }
    }

    /** Ages in completed years, both ends included. */
    public record AgeRange(int fromYears, int toYears) {

        public AgeRange {
            if (fromYears < 0 || toYears < fromYears)
                throw new IllegalArgumentException("impossible ages: " + fromYears + " to " + toYears);
        }

        public boolean contains(int years) {
            return fromYears <= years && years <= toYears;
        }
    }

    /** What makes one choice of people better than another. */
    public enum Aim {
        /** The greatest expected gain in survival. */
        SURVIVAL,
        /** Who is there first. */
        FASTEST,
        /** Who fits and was asked least lately, then who is near. */
        FAIREST
    }

    /** @param model the survival model that {@link Aim#SURVIVAL} goes by; null with the other aims */
    public record Objective(Aim aim, @Nullable SurvivalModel model) {

        public Objective {
            if ((aim == Aim.SURVIVAL) != (model != null))
                throw new IllegalArgumentException("a survival model belongs to the aim SURVIVAL and to no other");
        }
    }

    /**
     * How many are asked, and how patiently.
     *
     * @param firstWave how many are asked at the same time; null for planned: as many as add enough
     * @param leastGain in a planned wave, what one more alert must add to the expected survival, 0 to 1
     * @param patience how long silence is waited for
     * @param budget how many are asked at most for one callout
     * @param fasterBy by how much a yes beyond the target must beat the slowest still under way
     */
    public record Pace(
            @Nullable Integer firstWave, double leastGain, Duration patience, int budget, Duration fasterBy) {

        public Pace {
            if (firstWave != null && firstWave < 1) throw new IllegalArgumentException("firstWave must be >= 1");
            if (!(leastGain >= 0 && leastGain <= 1)) throw new IllegalArgumentException("leastGain must be 0 to 1");
            if (budget < 1) throw new IllegalArgumentException("budget must be >= 1");
        }

        /** Whether the planner says how many are asked. */
        public boolean isPlanned() {
            return firstWave == null;
        }
    }

    /**
     * From how far people are asked.
     *
     * @param longestEta whoever needs longer is not asked
     * @param radius how far off people are asked, as the crow flies, by type of place; a type that is absent has no such limit
     * @param modes by which people come where there are enough of them
     * @param modesWhereSparse by which they come where there are not
     * @param freshFix how old a position may be
     * @param behindAmbulance who arrives later than that behind the ambulance is not asked; null: asked nevertheless
     * @param ambulanceEtaHolds how long an ambulance's ETA is believed; an older or unknown one excludes nobody
     */
    public record Reach(
            Duration longestEta,
            Map<PlaceType, Distance> radius,
            Set<TravelMode> modes,
            Set<TravelMode> modesWhereSparse,
            Duration freshFix,
            @Nullable Duration behindAmbulance,
            Duration ambulanceEtaHolds) {

        /** By time alone. */
        public Reach(
                Duration longestEta,
                Set<TravelMode> modes,
                Set<TravelMode> modesWhereSparse,
                Duration freshFix,
                @Nullable Duration behindAmbulance,
                Duration ambulanceEtaHolds) {
            this(longestEta, Map.of(), modes, modesWhereSparse, freshFix, behindAmbulance, ambulanceEtaHolds);
        }

        public Reach {
            radius = Map.copyOf(radius);
            modes = Set.copyOf(modes);
            modesWhereSparse = Set.copyOf(modesWhereSparse);
        }
    }

    /**
     * When somebody assigned is asked whether they are all right. Whoever does not answer stays assigned; coordinators are told.
     *
     * @param behindEta so long after they should have been there
     * @param onScene so long after they arrived, without a word since
     * @param again so long after they answered
     * @param answerWithin silence is borne with for so long
     */
    public record Checks(Duration behindEta, Duration onScene, Duration again, Duration answerWithin) {

        /**
         * Assumed, for want of a published figure: an arrest is worked on for about half an hour, and lone workers are asked
         * to report about as often.
         */
        public static final Checks USUAL = new Checks(
                Duration.ofMinutes(10), Duration.ofMinutes(45), Duration.ofMinutes(30), Duration.ofMinutes(3));

        /** For visits that are planned: assumed, an errand takes about two hours. */
        public static final Checks OF_VISITS =
                new Checks(Duration.ofMinutes(30), Duration.ofHours(2), Duration.ofHours(1), Duration.ofMinutes(15));

        public Checks {
            if (!isPositive(behindEta) || !isPositive(onScene) || !isPositive(again) || !isPositive(answerWithin))
                throw new IllegalArgumentException("checks must lie ahead");
        }

        private static boolean isPositive(Duration duration) {
            return !duration.isNegative() && !duration.isZero();
        }
    }

    /** The rule for a role; throws NoSuchElementException when the policy does not want it. */
    public RoleRule rule(Role role) {
        return find(role).orElseThrow();
    }

    /** The rule for a role; empty when the policy does not want it. */
    public Optional<RoleRule> find(Role role) {
        return roles.stream().filter(rule -> rule.role() == role).findFirst();
    }
}
