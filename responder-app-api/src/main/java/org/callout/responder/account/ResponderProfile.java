package org.callout.responder.account;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.callout.platform.duty.WeeklyHours.Interval;
import org.callout.platform.outbox.Announcement;
import org.callout.responder.membership.Membership;
import org.callout.responder.membership.MembershipState;
import org.callout.responder.membership.QualificationCode;
import org.callout.responder.membership.Tier;
import org.callout.responder.readiness.CallKind;
import org.callout.responder.readiness.ChosenPlace;
import org.callout.responder.readiness.Precision;
import org.callout.responder.readiness.Precision.Whereabouts;
import org.callout.responder.travel.TravelMode;
import org.jspecify.annotations.Nullable;

/**
 * What dispatch knows of a volunteer: the message on {@code responder.profile}. Neither home nor telephone nor address;
 * of the qualifications only the verified. What changes by time needs no message: dispatch judges {@code validUntil} and the hours
 * of the week. Places are those that the volunteer has chosen to be asked from, as coarse as they want to be known.
 *
 * @param onDuty what the switch was last set to
 * @param switchedAt since when; null if it no longer counts where there are hours
 * @param schedule hours of the week on duty, by the clock of the region; null for the switch alone
 * @param kinds null for every kind of call
 */
record ResponderProfile(
        UUID responderId,
        long version,
        String displayName,
        List<String> languages,
        Set<TravelMode> travelModes,
        boolean onDuty,
        @Nullable Instant switchedAt,
        @Nullable List<Interval> schedule,
        @Nullable Instant pausedUntil,
        @Nullable QuietHours quietHours,
        boolean wakeForCardiacArrest,
        @Nullable Set<CallKind> kinds,
        @Nullable Integer maxDistanceMetres,
        @Nullable Integer alertsPerWeek,
        @Nullable List<Place> places,
        @Nullable LocalDate bornOn,
        boolean carriesAed,
        boolean erased,
        List<Member> memberships) {

    static final String TOPIC = "responder.profile";
    static final String TYPE = "org.callout.responder.profile";

    record Member(
            String organisation,
            @Nullable Tier tier,
            MembershipState state,
            @Nullable Instant validUntil,
            List<Verified> qualifications) {}

    record Verified(QualificationCode code, @Nullable Instant validUntil) {}

    /** @param hours when the volunteer is there; null for whenever they are at no other */
    record Place(
            double lon,
            double lat,
            double accuracyMetres,
            @Nullable List<Interval> hours) {

        static Place of(ChosenPlace chosen, Precision precision) {
            var told = precision.coarsen(new Whereabouts(chosen.lon(), chosen.lat(), 0));
            return new Place(
                    told.lon(),
                    told.lat(),
                    told.accuracyMetres(),
                    orNull(chosen.hours().intervals()));
        }

        @Override
        public String toString() {
            return "Place[redacted]";
        }
    }

    /** That somebody has left: nothing else is told of them any more. */
    static Announcement announceErased(Responder responder, Instant now) {
        return new Announcement(TOPIC, responder.id(), TYPE, now, erased(responder));
    }

    private static ResponderProfile erased(Responder responder) {
        return new ResponderProfile(
                responder.id(),
                responder.version(),
                "",
                List.of(),
                Set.of(),
                false,
                null,
                null,
                null,
                null,
                false,
                null,
                null,
                null,
                null,
                null,
                false,
                true,
                List.of());
    }

    static Announcement announce(Volunteer volunteer, Instant now) {
        return new Announcement(TOPIC, volunteer.responder().id(), TYPE, now, of(volunteer));
    }

    private static ResponderProfile of(Volunteer volunteer) {
        var responder = volunteer.responder();
        var readiness = responder.readiness();
        var duty = readiness.duty();
        var wishes = readiness.wishes();
        var places = readiness.places().stream()
                .map(place -> Place.of(place, readiness.waitingPrecision()))
                .toList();
        return new ResponderProfile(
                responder.id(),
                responder.version(),
                responder.displayName(),
                responder.languages(),
                responder.travelModes(),
                duty.switchedOn(),
                duty.switchedAt(),
                orNull(duty.hours().intervals()),
                duty.pausedUntil(),
                responder.quietHours(),
                responder.wakeForCardiacArrest(),
                wishes.kinds(),
                wishes.maxDistanceMetres(),
                wishes.alertsPerWeek(),
                orNull(places),
                responder.bornOn(),
                responder.carriesAed(),
                false,
                volunteer.memberships().stream().map(ResponderProfile::member).toList());
    }

    private static <T> @Nullable List<T> orNull(List<T> list) {
        return list.isEmpty() ? null : list;
    }

    private static Member member(Membership membership) {
        var verified = membership.qualifications().entrySet().stream()
                .filter(entry -> entry.getValue().verified())
                .sorted(Map.Entry.comparingByKey())
                .map(entry -> new Verified(entry.getKey(), entry.getValue().validUntil()))
                .toList();
        return new Member(
                membership.organisation(),
                membership.tier(),
                membership.state(),
                membership.alertableUntil(),
                verified);
    }
}
