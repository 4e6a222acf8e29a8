package org.callout.dispatch.aed;

import org.callout.geo.aed.OpeningHours;
import org.jspecify.annotations.Nullable;

/** Whether it can be told from what is known of a site when it is open. */
public enum HoursStanding {
    READABLE,
    /** There is a text, which only a human can read. */
    UNREADABLE,
    MISSING;

    static HoursStanding of(@Nullable String openingHours) {
        if (openingHours == null) return MISSING;
        return OpeningHours.parse(openingHours).isUnderstood() ? READABLE : UNREADABLE;
    }
}
