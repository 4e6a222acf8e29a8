package org.callout.geo.policy;

import java.time.Duration;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.callout.geo.match.Requirement;
import org.callout.geo.place.Distance;
import org.callout.geo.policy.AlertingPolicy.Aim;
import org.callout.geo.policy.AlertingPolicy.AppliesTo;
import org.callout.geo.policy.AlertingPolicy.Eligibility;
import org.callout.geo.policy.AlertingPolicy.Exclusions;
import org.callout.geo.policy.AlertingPolicy.Objective;
import org.callout.geo.policy.AlertingPolicy.Pace;
import org.callout.geo.policy.AlertingPolicy.Reach;
import org.callout.geo.travel.TravelMode;
import org.callout.geo.wave.Role;

/**
 * How others alert volunteers to cardiac arrests, as far as it was published, to be compared with. They know nothing of
 * chances.
 *
 * <p>Played here they are not all that was published. Those that ask whoever is nearest ask whoever is expected first ({@link
 * Aim#FASTEST}), by road and with the turnout as learnt, which is rather better than a straight line. Who of those asked
 * goes by a defibrillator is likewise decided as we do it, by the least sum of arrivals.
 *
 * <p>What a source does not tell is assumed alike for all: silence is waited for 30 s, people come on foot or by bike within
 * 20 minutes, whoever says yes is taken up to the number asked for, and nobody is excluded but by what holds for all of ours:
 * the tier that a type of place asks for ({@link Tier#entering}) and hazards, since a policy may be put in force. A policy of
 * which no replacement is told asks no more people than it begins with.
 */
public final class PublishedPolicies {

    private static final List<RoleRule> HARTSLAGNU_ROLES = List.of(
            new RoleRule(Role.DIRECT, 2, 2, Requirement.NOTHING, 1),
            new RoleRule(Role.AED_RUNNER, 3, 3, Requirement.NOTHING, 2));

    /** A quarter of a mile. */
    private static final Distance QUARTER_MILE = new Distance(402);

    private static final Distance HALF_MILE = new Distance(805);

    private static final Duration HALF_A_MINUTE = Duration.ofSeconds(30);

    /** More than live within half a mile. */
    private static final int ALL = 100;

    /** As many as a policy with replacement may ask in the end: the most that Sweden asks. */
    private static final int MANY = 30;

    /** The nearest 3. */
    public static final AlertingPolicy GOODSAM_LONDON =
            policy("GoodSAM, London", direct(3), asked(3, HALF_A_MINUTE, 3), Map.of());

    /** The nearest 5 within 800 m. */
    public static final AlertingPolicy GOODSAM_EAST_MIDLANDS =
            policy("GoodSAM, East Midlands", direct(5), asked(5, HALF_A_MINUTE, 5), within(800));

    /** 3 within 500 m. */
    public static final AlertingPolicy GOODSAM_NEW_SOUTH_WALES_TOWN =
            policy("GoodSAM, New South Wales, town", direct(3), asked(3, HALF_A_MINUTE, 3), within(500));

    /** 3 within 1 km. */
    public static final AlertingPolicy GOODSAM_NEW_SOUTH_WALES_RURAL =
            policy("GoodSAM, New South Wales, rural", direct(3), asked(3, HALF_A_MINUTE, 3), within(1_000));

    /** Within 1 km, phased; phases of three are an assumption. */
    public static final AlertingPolicy GOODSAM_NEW_ZEALAND =
            policy("GoodSAM, New Zealand", direct(3), asked(3, HALF_A_MINUTE, MANY), within(1_000));

    /** Pittsburgh: all within 0.25 mile of public places and 0.5 mile of private ones. */
    public static final AlertingPolicy PULSEPOINT =
            policy("PulsePoint, Pittsburgh", direct(ALL), asked(ALL, HALF_A_MINUTE, ALL), pulsePoint());

    /** Within 1.8 km, each told to go direct or via an AED; the number is taken from Sweden. */
    public static final AlertingPolicy HEARTRUNNER_DENMARK =
            policy("Heartrunner, Denmark", roles(15, 15), asked(MANY, HALF_A_MINUTE, MANY), within(1_800));

    /** The Swedish trial: at most 30 within 1.3 km, each told to go direct or via an AED. */
    public static final AlertingPolicy HEARTRUNNER_SWEDEN =
            policy("Heartrunner, Sweden", roles(15, 15), asked(MANY, HALF_A_MINUTE, MANY), within(1_300));

    /**
     * Up to 2 km and at most 100, a third of them straight there and two thirds by an AED, to have 5 responders and 3 AEDs at
     * the scene: two straight there and three by an AED.
     */
    public static final AlertingPolicy HARTSLAGNU =
            policy("HartslagNu, Netherlands", HARTSLAGNU_ROLES, asked(100, HALF_A_MINUTE, 100), within(2_000));

    /** Berlin: 3, the first two direct, the third via an AED; after 30 s the next. */
    public static final AlertingPolicy KATRETTER =
            policy("KATRETTER, Berlin", roles(2, 1), asked(3, HALF_A_MINUTE, MANY), Map.of());

    /** 2, for 20 s. */
    public static final AlertingPolicy MOBILE_RETTER =
            policy("Mobile Retter", direct(2), asked(2, Duration.ofSeconds(20), MANY), Map.of());

    /** 4, the third and the fourth via an AED. */
    public static final AlertingPolicy AUSTRIA = policy("Austria", roles(2, 2), asked(4, HALF_A_MINUTE, 4), Map.of());

    /**
     * 9, of whom the best 3 who accept go: one for CPR and a coordinator, and one with an AED. Played here the first to accept
     * go, and the 9 are asked for the places in proportion.
     */
    public static final AlertingPolicy FIRST_AED =
            policy("FirstAED", roles(2, 1), asked(9, HALF_A_MINUTE, 9), Map.of());

    /**
     * van den Berg, Henderson, Li, Dicker, Jagtenberg, PLOS ONE 2026 (doi 10.1371/journal.pone.0343762): with 30 volunteers
     * within 1 km, alert 7 and replace each rejection.
     */
    public static final AlertingPolicy VAN_DEN_BERG =
            policy("van den Berg et al.", direct(7), asked(7, HALF_A_MINUTE, MANY), within(1_000));

    private static final List<AlertingPolicy> POLICIES = List.of(
            GOODSAM_LONDON,
            GOODSAM_EAST_MIDLANDS,
            GOODSAM_NEW_SOUTH_WALES_TOWN,
            GOODSAM_NEW_SOUTH_WALES_RURAL,
            GOODSAM_NEW_ZEALAND,
            PULSEPOINT,
            HEARTRUNNER_DENMARK,
            HEARTRUNNER_SWEDEN,
            HARTSLAGNU,
            KATRETTER,
            MOBILE_RETTER,
            AUSTRIA,
            FIRST_AED,
            VAN_DEN_BERG);

    private PublishedPolicies() {}

    public static List<AlertingPolicy> all() {
        return POLICIES;
    }

    private static AlertingPolicy policy(
            String name, List<RoleRule> roles, Pace pace, Map<PlaceType, Distance> radius) {
        return new AlertingPolicy(
                name,
                new AppliesTo(Category.CARDIAC_ARREST, Set.of(), List.of()),
                new Eligibility(Map.of(), Map.of(), null, Duration.ZERO, null, true),
                new Exclusions(Set.of(), Set.of(), List.of(), List.of(), List.of()),
                roles,
                new Objective(Aim.FASTEST, null),
                pace,
                reach(radius));
    }

    private static Reach reach(Map<PlaceType, Distance> radius) {
        Set<TravelMode> modes = EnumSet.of(TravelMode.FOOT, TravelMode.BIKE);
        return new Reach(Duration.ofMinutes(20), radius, modes, modes, Duration.ofHours(12), null, Duration.ZERO);
    }

    private static Pace asked(int wave, Duration patience, int budget) {
        return new Pace(wave, 0, patience, budget, Duration.ZERO);
    }

    private static List<RoleRule> direct(int number) {
        return List.of(new RoleRule(Role.DIRECT, number, number, Requirement.NOTHING));
    }

    private static List<RoleRule> roles(int direct, int runners) {
        return List.of(
                new RoleRule(Role.DIRECT, direct, direct, Requirement.NOTHING),
                new RoleRule(Role.AED_RUNNER, runners, runners, Requirement.NOTHING));
    }

    private static Map<PlaceType, Distance> within(double metres) {
        Map<PlaceType, Distance> everywhere = new EnumMap<>(PlaceType.class);
        for (PlaceType type : PlaceType.values()) {
            everywhere.put(type, new Distance(metres));
        }
        return everywhere;
    }

    private static Map<PlaceType, Distance> pulsePoint() {
        Map<PlaceType, Distance> radius = within(HALF_MILE.metres());
        radius.put(PlaceType.PUBLIC, QUARTER_MILE);
        return radius;
    }
}
