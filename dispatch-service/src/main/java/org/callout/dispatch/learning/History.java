package org.callout.dispatch.learning;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import org.callout.geo.acceptance.AcceptanceHistory;
import org.callout.geo.policy.QuietHours;
import org.callout.geo.policy.Wishes;
import org.callout.geo.travel.TurnoutHistory;
import org.jspecify.annotations.Nullable;

/**
 * What has been learnt of one responder, and what they have told of themselves beside.
 *
 * @param alertsInWeek how many alerts of any kind they were sent in the last 7 days
 * @param hardCallAt when they last had a hard call; null when none is known
 * @param bornOn null when not told
 * @param quietHours null when there are none
 * @param wishes what they want to be asked for
 * @param displayName empty while no profile has come
 * @param languages that they speak
 */
public record History(
        AcceptanceHistory answers,
        TurnoutHistory turnouts,
        int alertsInWeek,
        @Nullable Instant hardCallAt,
        @Nullable LocalDate bornOn,
        @Nullable QuietHours quietHours,
        Wishes wishes,
        String displayName,
        Set<String> languages) {

    /** Of somebody of whom nothing is known. */
    public static final History NONE =
            new History(AcceptanceHistory.NONE, TurnoutHistory.NONE, 0, null, null, null, Wishes.NONE, "", Set.of());

    public History {
        languages = Set.copyOf(languages);
    }

    @Override
    public String toString() {
        return "History[redacted]";
    }
}
