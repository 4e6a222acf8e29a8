package org.callout.geo.gazetteer;

import org.callout.geo.place.Distance;
import org.callout.geo.place.Position;

/**
 * A place that fits what was looked for.
 *
 * @param label one line as it would be written, {@code Städtle 14, Vaduz}
 * @param accuracy radius in which all lies that is called so: a house is a point, a street is long
 */
public record FoundPlace(Kind kind, String label, Position position, Distance accuracy) {

    /** How exactly a place is named. */
    public enum Kind {
        ADDRESS,
        STREET,
        PLUS_CODE
    }

    @Override
    public String toString() {
        return "FoundPlace[kind=" + kind + ", rest=[redacted]]";
    }
}
