package org.callout.responder.account;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.callout.platform.duty.Duty;
import org.callout.responder.device.Device;
import org.callout.responder.membership.Membership;
import org.callout.responder.membership.MembershipState;
import org.callout.responder.membership.Qualification;
import org.callout.responder.membership.QualificationCode;
import org.callout.responder.membership.Tier;
import org.callout.responder.position.LastFix;
import org.callout.responder.readiness.Precision;
import org.callout.responder.travel.TravelMode;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A volunteer, as the API tells it. */
@Schema(name = "ResponderView")
public record ResponderView(
        UUID id,
        String displayName,
        @Nullable String phone,
        @Nullable String email,
        @Nullable LocalDate bornOn,
        List<String> languages,
        Set<TravelMode> travelModes,
        boolean carriesAed,
        @Nullable Home home,
        AvailabilityView availability,
        List<MembershipView> memberships,
        @Nullable FixView lastFix,

        @Schema(description = "How exactly the volunteer is known while waiting; told to themselves only") @Nullable
        Precision waitingPrecision,

        List<DeviceView> devices,
        @Schema(description = "Rises with every change") long version) {

    /** On duty or not at this moment, by the switch or by the hours of the week; a pause that is over is not shown. */
    @Schema(name = "Availability")
    public record AvailabilityView(
            boolean onDuty,

            @Schema(description = "The hours of the week count; if not, the switch does")
            boolean byHours,

            @Nullable Instant pausedUntil,

            @Schema(description = "When any of this changes by itself; absent if never") @Nullable
            Instant changesAt,

            @Nullable QuietHours quietHours,
            boolean wakeForCardiacArrest) {

        static AvailabilityView of(Responder responder, Duty.Now now) {
            return new AvailabilityView(
                    now.on(),
                    now.byHours(),
                    now.paused() ? responder.readiness().duty().pausedUntil() : null,
                    now.until(),
                    responder.quietHours(),
                    responder.wakeForCardiacArrest());
        }
    }

    /** A membership, in the state that is true now. */
    @Schema(name = "MembershipView")
    public record MembershipView(
            String organisation,
            @Nullable Tier tier,
            MembershipState state,
            @Nullable Instant validUntil,
            List<QualificationView> qualifications) {}

    /** A qualification: verified means seen by the organisation and not run out. */
    @Schema(name = "QualificationView")
    public record QualificationView(
            QualificationCode code,
            boolean verified,
            @Nullable Instant validUntil) {}

    /** Where the volunteer was last, degrees WGS84. */
    @Schema(name = "FixView")
    public record FixView(double lon, double lat, double accuracyMetres, Instant at) {}

    /** A device; a retired one can no longer be reached by push. */
    @Schema(name = "DeviceView")
    public record DeviceView(String deviceId, Device.Platform platform, boolean retired) {}

    static ResponderView of(
            Volunteer volunteer, List<Device> devices, @Nullable LastFix fix, Instant now, ZoneId zone) {
        var responder = volunteer.responder();
        return new ResponderView(
                responder.id(),
                responder.displayName(),
                responder.phone(),
                responder.email(),
                responder.bornOn(),
                responder.languages(),
                responder.travelModes(),
                responder.carriesAed(),
                responder.home(),
                AvailabilityView.of(responder, responder.readiness().duty().at(now, zone)),
                volunteer.memberships().stream().map(m -> membership(m, now)).toList(),
                fix == null ? null : new FixView(fix.lon(), fix.lat(), fix.accuracyMetres(), fix.at()),
                responder.readiness().waitingPrecision(),
                devices.stream()
                        .map(device -> new DeviceView(device.deviceId(), device.platform(), device.isRetired()))
                        .toList(),
                responder.version());
    }

    /** Without home and birth date, which are the volunteer's own. */
    ResponderView forOrganisations() {
        return new ResponderView(
                id,
                displayName,
                phone,
                email,
                null,
                languages,
                travelModes,
                carriesAed,
                null,
                availability,
                memberships,
                lastFix,
                null,
                devices,
                version);
    }

    @Override
    public String toString() {
        return "ResponderView[id=" + id + ", redacted]";
    }

    private static MembershipView membership(Membership membership, Instant now) {
        var qualifications = membership.qualifications().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(entry -> qualification(entry.getKey(), entry.getValue(), now))
                .toList();
        return new MembershipView(
                membership.organisation(),
                membership.tier(),
                membership.stateAt(now),
                membership.validUntil(),
                qualifications);
    }

    private static QualificationView qualification(QualificationCode code, Qualification known, Instant now) {
        return new QualificationView(code, known.holdsAt(now), known.validUntil());
    }
}
