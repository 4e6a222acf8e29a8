package org.callout.dispatch.presence;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.callout.geo.policy.QuietHours;
import org.callout.geo.travel.TravelMode;
import org.callout.platform.duty.Duty;
import org.callout.platform.duty.WeeklyHours;
import org.callout.platform.duty.WeeklyHours.Interval;
import org.jspecify.annotations.Nullable;

/**
 * What is known of one responder, as published on {@code responder.profile}.
 *
 * @param version grows with every change; the highest one applied wins
 * @param onDuty what the switch was last set to
 * @param switchedAt since when; null if it no longer counts where there is a schedule
 * @param schedule hours of the week on duty; none for the switch alone
 * @param pausedUntil nobody is alerted before this instant; null when not paused
 * @param quietHours null when there are none
 * @param wakeForCardiacArrest whether a cardiac arrest may disturb them
 * @param kinds INCIDENT and categories of care that they want to be asked for; null for everything
 * @param maxDistanceMetres from where they are to the scene; null for no wish
 * @param alertsPerWeek of all kinds together; null for no wish
 * @param places that stand in for a fix that is missing or too old
 * @param bornOn null when not told
 * @param erased the responder has left, and every trace goes
 */
record ResponderProfile(
        UUID responderId,
        long version,
        String displayName,
        List<String> languages,
        Set<TravelMode> travelModes,
        boolean onDuty,
        @Nullable Instant switchedAt,
        List<Interval> schedule,
        @Nullable Instant pausedUntil,
        @Nullable Quiet quietHours,
        Boolean wakeForCardiacArrest,
        @Nullable Set<String> kinds,
        @Nullable Integer maxDistanceMetres,
        @Nullable Integer alertsPerWeek,
        List<ChosenPlace> places,
        @Nullable LocalDate bornOn,
        boolean carriesAed,
        boolean erased,
        List<Membership> memberships) {

    /** Hours of the day, as {@code HH:mm} by the clock of the region. */
    record Quiet(LocalTime from, LocalTime to) {

        /** What is absent in the message reaches this constructor as null. */
        Quiet {
            if (from == null || to == null || from.equals(to)) {
                throw new IllegalArgumentException("quiet hours without begin or end");
            }
        }
    }

    /** What is absent in the message reaches this constructor as null. */
    ResponderProfile {
        if (responderId == null) {
            throw new IllegalArgumentException("nobody's profile");
        }
        displayName = displayName == null ? "" : displayName;
        languages = languages == null ? List.of() : List.copyOf(languages);
        travelModes = travelModes == null || travelModes.isEmpty() ? Set.of(TravelMode.FOOT) : Set.copyOf(travelModes);
        schedule = schedule == null ? List.of() : List.copyOf(schedule);
        places = places == null ? List.of() : List.copyOf(places);
        kinds = kinds == null ? null : Set.copyOf(kinds);
        wakeForCardiacArrest = Boolean.TRUE.equals(wakeForCardiacArrest);
        memberships = memberships == null ? List.of() : List.copyOf(memberships);
        if (memberships.stream().map(Membership::organisation).distinct().count() != memberships.size()) {
            throw new IllegalArgumentException("two memberships of one organisation");
        }
    }

    /** The one with the highest version of each responder. */
    static Collection<ResponderProfile> newestOfEach(List<ResponderProfile> profiles) {
        Map<UUID, ResponderProfile> newest = new LinkedHashMap<>();
        for (ResponderProfile profile : profiles) {
            newest.merge(profile.responderId(), profile, (a, b) -> b.version() > a.version() ? b : a);
        }
        return newest.values();
    }

    /** What quiet hours mean; null when there are none. */
    @Nullable
    QuietHours quiet() {
        return quietHours == null ? null : new QuietHours(quietHours.from(), quietHours.to(), wakeForCardiacArrest);
    }

    Duty duty() {
        return new Duty(onDuty, switchedAt, new WeeklyHours(schedule), pausedUntil);
    }

    @Override
    public String toString() {
        return "ResponderProfile[responderId=%s, version=%d, displayName=[redacted]]".formatted(responderId, version);
    }
}
