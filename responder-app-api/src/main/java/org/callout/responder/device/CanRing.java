package org.callout.responder.device;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Whether a device, or any device of a person, rings for an alert: proven is only what a push has shown lately. */
@Schema(name = "CanRing")
public enum CanRing {
    PROVEN,
    UNPROVEN,
    CANNOT;

    /** A phone that had a push a month ago may be another phone by now: settings, systems and batteries change. */
    static final Duration PROOF_LASTS = Duration.ofDays(30);

    /** What is known, and since when; nothing is known before the first check. */
    public record Known(CanRing state, @Nullable Instant since) {}

    /** A person's best device counts: one that rings is enough. */
    public static Known of(Collection<Device> devices, Instant now) {
        return devices.stream()
                .filter(device -> !device.isRetired())
                .map(device -> device.canRing(now))
                .min(Comparator.comparing(Known::state))
                .orElseGet(() -> new Known(CANNOT, null));
    }

    /**
     * Of one device.
     *
     * @param report what it said of itself last; null if it never did
     * @param provenAt when a push last reached it for certain
     */
    static Known of(
            @Nullable DeviceCheck report, @Nullable Instant checkedAt, @Nullable Instant provenAt, Instant now) {
        if (report != null && !report.mayRing()) {
            return new Known(CANNOT, checkedAt);
        }
        return Optional.ofNullable(provenAt)
                .filter(proof -> proof.plus(PROOF_LASTS).isAfter(now))
                .map(proof -> new Known(PROVEN, proof))
                .orElseGet(() -> new Known(UNPROVEN, checkedAt));
    }
}
