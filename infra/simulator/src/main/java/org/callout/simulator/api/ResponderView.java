package org.callout.simulator.api;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A responder as responder-app-api shows it, as far as the simulator looks. */
public record ResponderView(
        UUID id,
        boolean carriesAed,
        @Nullable Home home,
        @Nullable Availability availability,
        @Nullable List<Membership> memberships,
        @Nullable Fix lastFix,
        @Nullable List<Device> devices) {

    public record Home(double lon, double lat) {}

    public record Availability(boolean onDuty) {}

    public record Membership(
            String organisation,
            @Nullable String tier,
            String state,
            @Nullable AcceptedCode codeOfConduct,
            @Nullable List<Qualification> qualifications) {
        public List<Qualification> listQualifications() {
            return qualifications == null ? List.of() : qualifications;
        }
    }

    public record AcceptedCode(@Nullable Integer acceptedVersion) {}

    public record Qualification(
            String code, boolean verified, @Nullable String validUntil) {
        public Optional<Instant> expiry() {
            return Optional.ofNullable(validUntil).map(Instant::parse);
        }
    }

    public record Fix(double lon, double lat, String at) {
        public Instant takenAt() {
            return Instant.parse(at);
        }
    }

    public record Device(String deviceId, boolean retired) {}

    public Optional<Membership> findMembership(String organisation) {
        return memberships == null
                ? Optional.empty()
                : memberships.stream()
                        .filter(membership -> membership.organisation.equals(organisation))
                        .findFirst();
    }

    /** Whether they belong to the organisation, or have applied, and have accepted this version of its code of conduct. */
    public boolean hasAccepted(String organisation, int version) {
        return findMembership(organisation)
                .map(Membership::codeOfConduct)
                .map(AcceptedCode::acceptedVersion)
                .filter(accepted -> accepted == version)
                .isPresent();
    }

    public boolean hasDevice(String deviceId) {
        return devices != null
                && devices.stream().anyMatch(device -> device.deviceId.equals(deviceId) && !device.retired);
    }

    public boolean isOnDuty() {
        return availability != null && availability.onDuty;
    }

    public Optional<Fix> findLastFix() {
        return Optional.ofNullable(lastFix);
    }
}
