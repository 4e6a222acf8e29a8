package org.callout.responder.device;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What a device says of itself: whether it would ring, as far as it can tell.
 *
 * @param batterySaver as the volunteer says, where the device does not tell
 * @param roundTripMillis from the request for a test push to its arrival, if one arrived
 */
@Schema(name = "DeviceCheck")
public record DeviceCheck(
        @NotNull Permission notifications,
        @NotNull Sound sound,
        @NotNull BatterySaver batterySaver,
        @NotNull Permission location,
        @Min(0) @Max(600_000) @Nullable Integer roundTripMillis) {

    /** What the volunteer has allowed. */
    public enum Permission {
        GRANTED,
        DENIED,
        NOT_ASKED,
        UNSUPPORTED
    }

    /** Whether the page may make a sound by itself. */
    public enum Sound {
        ARMED,
        NOT_ARMED
    }

    /** Whether the phone saves its battery, and may therefore be late. */
    public enum BatterySaver {
        OFF,
        ON,
        UNKNOWN
    }

    /** Whether anything can ring: without notifications a sleeping phone stays silent. */
    boolean mayRing() {
        return notifications == Permission.GRANTED;
    }
}
