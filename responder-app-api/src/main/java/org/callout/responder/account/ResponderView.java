package org.callout.responder.account;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.callout.platform.duty.Duty;
import org.callout.responder.device.CanRing;
import org.callout.responder.device.Device;
import org.callout.responder.membership.AcceptedCode;
import org.callout.responder.membership.Membership;
import org.callout.responder.membership.MembershipState;
import org.callout.responder.membership.Qualification;
import org.callout.responder.membership.QualificationCode;
import org.callout.responder.membership.QualificationState;
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

        @Schema(description = "The volunteer has proven that it is theirs")
        boolean phoneConfirmed,

        @Nullable String email,

        @Schema(description = "The volunteer has proven that it is theirs")
        boolean emailConfirmed,

        @Nullable LocalDate bornOn,
        List<String> languages,
        Set<TravelMode> travelModes,
        boolean carriesAed,

        @Schema(description = "What they say that they can do; each organisation verifies what it needs")
        Set<QualificationCode> skills,

        @Nullable Home home,
        AvailabilityView availability,
        List<MembershipView> memberships,
        @Nullable FixView lastFix,

        @Schema(description = "How exactly the volunteer is known while waiting; told to themselves only") @Nullable
        Precision waitingPrecision,

        List<DeviceView> devices,

        @Schema(description = "Whether any device of theirs provably rings")
        CanRing canRing,

        @Schema(description = "Since when that is known") @Nullable
        Instant canRingSince,

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
            CodeView codeOfConduct,
            List<QualificationView> qualifications) {}

    /** How the member stands to the organisation's code of conduct. */
    @Schema(name = "AcceptedCodeView")
    public record CodeView(
            @Schema(description = "The version that was accepted last") @Nullable
            Integer acceptedVersion,

            @Nullable Instant acceptedAt,

            @Schema(description = "There is a newer version; without accepting it there are no alerts from then on")
            @Nullable
            Instant acceptBy) {}

    /** A qualification: verified means seen by the organisation and not run out. */
    @Schema(name = "QualificationView")
    public record QualificationView(
            QualificationCode code,
            boolean verified,
            @Nullable Instant validUntil,
            QualificationState state,

            @Schema(description = "Why another document is asked for, or it was refused") @Nullable
            String reason) {}

    /** Where the volunteer was last, degrees WGS84. */
    @Schema(name = "FixView")
    public record FixView(double lon, double lat, double accuracyMetres, Instant at) {}

    /**
     * A device; a retired one can no longer be reached by push.
     *
     * @param lastPushAt when a push last reached it for certain
     * @param lastPushBy by which channel
     */
    @Schema(name = "DeviceView")
    public record DeviceView(
            String deviceId,
            Device.Platform platform,
            boolean retired,
            CanRing canRing,
            @Nullable Instant lastPushAt,
            @Nullable String lastPushBy) {

        static Optional<DeviceView> of(Device device, Instant now) {
            return Optional.ofNullable(device.platform())
                    .map(platform -> new DeviceView(
                            device.deviceId(),
                            platform,
                            device.isRetired(),
                            device.isRetired()
                                    ? CanRing.CANNOT
                                    : device.canRing(now).state(),
                            device.provenAt(),
                            device.provenBy()));
        }
    }

    static ResponderView of(
            Volunteer volunteer, List<Device> devices, @Nullable LastFix fix, Instant now, ZoneId zone) {
        var responder = volunteer.responder();
        var ringing = CanRing.of(devices, now);
        return new ResponderView(
                responder.id(),
                responder.displayName(),
                responder.contact(ContactKind.PHONE),
                responder.isConfirmed(ContactKind.PHONE),
                responder.contact(ContactKind.EMAIL),
                responder.isConfirmed(ContactKind.EMAIL),
                responder.bornOn(),
                responder.languages(),
                responder.travelModes(),
                responder.carriesAed(),
                responder.skills(),
                responder.home(),
                AvailabilityView.of(responder, responder.readiness().duty().at(now, zone)),
                volunteer.memberships().stream().map(m -> membership(m, now)).toList(),
                fix == null ? null : new FixView(fix.lon(), fix.lat(), fix.accuracyMetres(), fix.at()),
                responder.readiness().waitingPrecision(),
                devices.stream()
                        .flatMap(device -> DeviceView.of(device, now).stream())
                        .toList(),
                ringing.state(),
                ringing.since(),
                responder.version());
    }

    /** Without home and birth date, which are the volunteer's own. */
    ResponderView forOrganisations() {
        return new ResponderView(
                id,
                displayName,
                phone,
                phoneConfirmed,
                email,
                emailConfirmed,
                null,
                languages,
                travelModes,
                carriesAed,
                skills,
                null,
                availability,
                memberships,
                lastFix,
                null,
                devices,
                canRing,
                canRingSince,
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
                code(membership.code()),
                qualifications);
    }

    private static CodeView code(AcceptedCode code) {
        return new CodeView(code.version(), code.acceptedAt(), code.dueAt());
    }

    private static QualificationView qualification(QualificationCode code, Qualification known, Instant now) {
        return new QualificationView(code, known.holdsAt(now), known.validUntil(), known.stateAt(now), known.reason());
    }
}
