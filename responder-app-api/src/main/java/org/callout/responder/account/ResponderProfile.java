package org.callout.responder.account;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.callout.platform.outbox.Announcement;
import org.callout.responder.membership.Membership;
import org.callout.responder.membership.MembershipState;
import org.callout.responder.membership.QualificationCode;
import org.callout.responder.membership.Tier;
import org.callout.responder.travel.TravelMode;
import org.jspecify.annotations.Nullable;

/**
 * What dispatch knows of a volunteer: the message on {@code responder.profile}. Neither home nor telephone nor address;
 * of the qualifications only the verified. What runs out by time needs no message, dispatch judges {@code validUntil}.
 */
record ResponderProfile(
        UUID responderId,
        long version,
        String displayName,
        List<String> languages,
        Set<TravelMode> travelModes,
        boolean onDuty,
        @Nullable Instant pausedUntil,
        @Nullable QuietHours quietHours,
        boolean wakeForCardiacArrest,
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

    static Announcement announce(Volunteer volunteer, Instant now) {
        return new Announcement(TOPIC, volunteer.responder().id(), TYPE, now, of(volunteer));
    }

    private static ResponderProfile of(Volunteer volunteer) {
        var responder = volunteer.responder();
        var availability = responder.availability();
        return new ResponderProfile(
                responder.id(),
                responder.version(),
                responder.displayName(),
                responder.languages(),
                responder.travelModes(),
                availability.onDuty(),
                availability.pausedUntil(),
                availability.quietHours(),
                availability.wakeForCardiacArrest(),
                responder.bornOn(),
                responder.carriesAed(),
                false,
                volunteer.memberships().stream().map(ResponderProfile::member).toList());
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
