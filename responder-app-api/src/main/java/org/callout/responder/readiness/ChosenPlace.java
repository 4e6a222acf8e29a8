package org.callout.responder.readiness;

import org.callout.platform.duty.WeeklyHours;

/**
 * A place where a volunteer usually is, chosen to stand in for a fix that is missing or too old.
 *
 * @param lon degrees WGS84
 * @param lat degrees WGS84
 * @param hours when they are there; none for whenever they are at no other place
 */
public record ChosenPlace(Kind kind, double lon, double lat, WeeklyHours hours) {

    /** One place of each kind at most. */
    public enum Kind {
        HOME,
        WORK
    }

    @Override
    public String toString() {
        return "ChosenPlace[kind=" + kind + ", rest=[redacted]]";
    }
}
