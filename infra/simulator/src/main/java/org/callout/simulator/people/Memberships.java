package org.callout.simulator.people;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.callout.geo.match.Qualification;
import org.callout.geo.travel.TravelMode;

import static org.callout.geo.match.Qualification.BLS_AED;
import static org.callout.geo.match.Qualification.BYSTANDER_CPR;
import static org.callout.geo.match.Qualification.DBS_BASIC;
import static org.callout.geo.match.Qualification.DBS_ENHANCED;
import static org.callout.geo.match.Qualification.DOCTOR;
import static org.callout.geo.match.Qualification.DRIVER;
import static org.callout.geo.match.Qualification.FIRST_RESPONDER;
import static org.callout.geo.match.Qualification.FOOD_HYGIENE;
import static org.callout.geo.match.Qualification.IDENTITY_CHECKED;
import static org.callout.geo.match.Qualification.NURSE;
import static org.callout.geo.match.Qualification.PARAMEDIC;
import static org.callout.geo.match.Qualification.PERSONAL_CARE_TRAINED;

/** Memberships as varied as a real scheme's; the shares are chosen for a lively demonstration, no source claims them. */
final class Memberships {

    private static final Duration TWO_YEARS = Duration.ofDays(730);

    private final Instant today;

    Memberships(Instant today) {
        this.today = today;
    }

    /** What the two played volunteers have: enough for every role of an arrest, and for shopping on foot. */
    Membership ofThePlayed() {
        Instant validUntil = today.plus(TWO_YEARS);
        return new Membership(
                Standing.ACTIVE,
                Tier.COMMUNITY,
                List.of(new Certificate(BLS_AED, validUntil), new Certificate(IDENTITY_CHECKED, validUntil)));
    }

    Membership pick(Set<TravelMode> travelModes, RandomGenerator random) {
        Qualification medical = medical(random);
        Standing standing = standing(random);
        if (standing == Standing.APPLIED) {
            return new Membership(standing, Tier.BYSTANDER, List.of());
        }
        List<Certificate> certificates = new ArrayList<>();
        certificates.add(new Certificate(medical, medicalValidity(random)));
        careSkills(travelModes, random).forEach(code -> certificates.add(new Certificate(code, validity(random))));
        return new Membership(standing, tier(medical, random), certificates);
    }

    private static Qualification medical(RandomGenerator random) {
        double at = random.nextDouble();
        if (at < 0.15) return BYSTANDER_CPR;
        if (at < 0.75) return BLS_AED;
        if (at < 0.87) return FIRST_RESPONDER;
        if (at < 0.94) return NURSE;
        if (at < 0.98) return PARAMEDIC;
        return DOCTOR;
    }

    private static Standing standing(RandomGenerator random) {
        double at = random.nextDouble();
        if (at < 0.02) return Standing.APPLIED;
        if (at < 0.05) return Standing.SUSPENDED;
        if (at < 0.06) return Standing.EXPIRED;
        return Standing.ACTIVE;
    }

    private static Tier tier(Qualification medical, RandomGenerator random) {
        return switch (medical) {
            case NURSE, PARAMEDIC, DOCTOR -> Tier.CLINICAL;
            case FIRST_RESPONDER -> random.nextBoolean() ? Tier.CLINICAL : Tier.COMMUNITY;
            case BYSTANDER_CPR -> Tier.BYSTANDER;
            case BLS_AED, IDENTITY_CHECKED, DBS_BASIC, DBS_ENHANCED, DRIVER, FOOD_HYGIENE, PERSONAL_CARE_TRAINED ->
                random.nextDouble() < 0.9 ? Tier.COMMUNITY : Tier.BYSTANDER;
        };
    }

    private static List<Qualification> careSkills(Set<TravelMode> travelModes, RandomGenerator random) {
        List<Qualification> skills = new ArrayList<>();
        if (random.nextDouble() >= 0.45) {
            return skills;
        }
        skills.add(IDENTITY_CHECKED);
        double check = random.nextDouble();
        if (check < 0.85) skills.add(check < 0.25 ? DBS_ENHANCED : DBS_BASIC);
        if (travelModes.contains(TravelMode.CAR)) skills.add(DRIVER);
        if (random.nextDouble() < 0.25) skills.add(FOOD_HYGIENE);
        if (random.nextDouble() < 0.15) skills.add(PERSONAL_CARE_TRAINED);
        return skills;
    }

    /** A few certificates have run out, so that the demonstration shows somebody passed over for it. */
    private Instant medicalValidity(RandomGenerator random) {
        return random.nextDouble() < 0.03 ? today.minus(Duration.ofDays(1 + random.nextInt(90))) : validity(random);
    }

    private Instant validity(RandomGenerator random) {
        return today.plus(Duration.ofDays(30 + random.nextInt((int) TWO_YEARS.toDays())));
    }
}
