package org.callout.geo.policy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.callout.geo.match.Qualification;
import org.callout.geo.place.Distance;
import org.callout.geo.policy.AlertingPolicy.Eligibility;
import org.callout.geo.policy.AlertingPolicy.Reach;
import org.jspecify.annotations.Nullable;

/** Whether a policy allows to ask somebody. Pure: the same people are judged alike in a call, a dry run and a replay. */
public final class Admission {

    private Admission() {}

    /**
     * All that stands against asking somebody, the first to tell first; empty when they may be asked. How far they are,
     * and how long after the ambulance, is judged by the planner, once that is known.
     *
     * @param now by the clock of the region
     */
    public static Set<Hindrance> hindrances(AlertingPolicy policy, Case known, Background person, ZonedDateTime now) {
        Set<Hindrance> found = EnumSet.noneOf(Hindrance.class);
        if (!person.onDuty()) found.add(Hindrance.OFF_DUTY);
        trust(policy, known, person.tier()).ifPresent(found::add);
        skill(policy, person.qualifications()).ifPresent(found::add);
        Eligibility terms = policy.eligibility();
        if (isTooYoung(terms, person.bornOn(), now.toLocalDate())) found.add(Hindrance.TOO_YOUNG);
        if (isCoolingOff(terms, person.hardCallAt(), now.toInstant())) found.add(Hindrance.COOL_OFF);
        Wishes wishes = person.wishes();
        if (!wishes.include(known.category())) found.add(Hindrance.UNWANTED_KIND);
        if (isBeyond(wishes.farthest(), person.distance())) found.add(Hindrance.BEYOND_OWN_LIMIT);
        if (isReached(terms.mostAlertsPerWeek(), person.alertsInWeek())
                || isReached(wishes.mostAlertsPerWeek(), person.alertsInWeek())) found.add(Hindrance.ASKED_TOO_OFTEN);
        if (isLeftAlone(terms, known, person.quietHours(), now)) found.add(Hindrance.QUIET_HOURS);
        position(policy.reach(), person.fixAt(), now.toInstant()).ifPresent(found::add);
        return Collections.unmodifiableSet(found);
    }

    private static Optional<Hindrance> trust(AlertingPolicy policy, Case known, @Nullable Tier tier) {
        if (tier == null) return Optional.of(Hindrance.NOT_A_MEMBER);
        return tier.compareTo(Withholding.leastTier(policy, known)) < 0
                ? Optional.of(Hindrance.TIER_TOO_LOW)
                : Optional.empty();
    }

    private static Optional<Hindrance> skill(AlertingPolicy policy, Set<Qualification> held) {
        boolean fits =
                policy.roles().stream().anyMatch(rule -> rule.requirement().isMetBy(held));
        if (fits) return Optional.empty();
        return Optional.of(held.isEmpty() ? Hindrance.UNVERIFIED : Hindrance.NOT_QUALIFIED);
    }

    private static boolean isTooYoung(Eligibility terms, @Nullable LocalDate bornOn, LocalDate today) {
        Integer least = terms.leastAgeYears();
        return least != null && bornOn != null && bornOn.plusYears(least).isAfter(today);
    }

    private static boolean isCoolingOff(Eligibility terms, @Nullable Instant hardCallAt, Instant now) {
        return hardCallAt != null && now.isBefore(hardCallAt.plus(terms.coolOff()));
    }

    private static boolean isBeyond(@Nullable Distance farthest, Distance distance) {
        return farthest != null && distance.compareTo(farthest) > 0;
    }

    private static boolean isReached(@Nullable Integer most, int count) {
        return most != null && count >= most;
    }

    /** Only a cardiac arrest wakes anybody, only whoever has agreed to that, and only where the policy asks for it. */
    private static boolean isLeftAlone(Eligibility terms, Case known, @Nullable QuietHours quiet, ZonedDateTime now) {
        if (quiet == null || !quiet.cover(now.toLocalTime())) return false;
        boolean mayWake =
                terms.duringQuietHours() && known.category() == Category.CARDIAC_ARREST && quiet.wakeForCardiacArrest();
        return !mayWake;
    }

    private static Optional<Hindrance> position(Reach reach, @Nullable Instant fixAt, Instant now) {
        if (fixAt == null) return Optional.of(Hindrance.POSITION_UNKNOWN);
        return fixAt.isBefore(now.minus(reach.freshFix())) ? Optional.of(Hindrance.STALE_POSITION) : Optional.empty();
    }
}
