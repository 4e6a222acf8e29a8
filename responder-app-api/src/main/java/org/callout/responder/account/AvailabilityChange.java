package org.callout.responder.account;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * When a volunteer wants to be asked, for all organisations alike; independent of any alert or assignment.
 *
 * @param onDuty what to set the switch to; null to leave it alone
 * @param pausedUntil null when not paused
 * @param quietHours null when there are none
 * @param wakeForCardiacArrest whether a cardiac arrest may disturb the quiet hours
 */
record AvailabilityChange(
        @Nullable Boolean onDuty,
        @Nullable Instant pausedUntil,
        @Nullable QuietHours quietHours,
        boolean wakeForCardiacArrest) {}
