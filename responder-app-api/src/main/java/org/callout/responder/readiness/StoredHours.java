package org.callout.responder.readiness;

import org.callout.platform.duty.WeeklyHours;

import static java.util.Objects.requireNonNullElse;

/** Hours of the week as their column keeps them, for whoever reads many people at once. */
public final class StoredHours {

    private static final HoursColumn COLUMN = new HoursColumn();

    private StoredHours() {}

    public static WeeklyHours read(String column) {
        return requireNonNullElse(COLUMN.convertToEntityAttribute(column), WeeklyHours.NONE);
    }
}
