package org.callout.dispatch.aed;

import java.util.Optional;
import java.util.UUID;

/** Where a page of sites to mend ended: opaque to whoever pages. */
record HoursCursor(HoursStanding standing, UUID id) {

    private static final char BETWEEN = '.';

    String encoded() {
        return standing.ordinal() + String.valueOf(BETWEEN) + id;
    }

    /** The cursor that a text stands for; empty when it stands for none. */
    static Optional<HoursCursor> decode(String text) {
        int end = text.indexOf(BETWEEN);
        try {
            int standing = Integer.parseInt(text.substring(0, Math.max(0, end)));
            HoursStanding[] all = HoursStanding.values();
            return standing < 0 || standing >= all.length
                    ? Optional.empty()
                    : Optional.of(new HoursCursor(all[standing], UUID.fromString(text.substring(end + 1))));
        } catch (IllegalArgumentException noCursor) {
            return Optional.empty();
        }
    }
}
