package org.callout.dispatch.aed;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Where a page of devices ended, by the day of their next check: opaque to whoever pages. */
record DeviceCursor(LocalDate due, UUID id) {

    /** Before all devices. */
    static final DeviceCursor START = new DeviceCursor(LocalDate.EPOCH, new UUID(0, 0));

    private static final char BETWEEN = '.';

    /** Whether a device comes after it, in the database's order of ids. */
    boolean isBefore(@Nullable LocalDate checkDue, UUID device) {
        int later = Objects.requireNonNullElse(checkDue, AedListing.NEVER).compareTo(due);
        return later > 0 || later == 0 && device.toString().compareTo(id.toString()) > 0;
    }

    String encoded() {
        return due.toEpochDay() + String.valueOf(BETWEEN) + id;
    }

    /** The cursor that a text stands for; empty when it stands for none. */
    static Optional<DeviceCursor> decode(String text) {
        int end = text.indexOf(BETWEEN);
        if (end < 0) return Optional.empty();
        try {
            long day = Long.parseLong(text.substring(0, end));
            return Optional.of(new DeviceCursor(LocalDate.ofEpochDay(day), UUID.fromString(text.substring(end + 1))));
        } catch (IllegalArgumentException | DateTimeException noCursor) {
            return Optional.empty();
        }
    }
}
