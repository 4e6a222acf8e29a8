package org.callout.geo.osm;

import org.callout.geo.place.Position;
import org.jspecify.annotations.Nullable;

/**
 * A place that people can be sent to.
 *
 * @param street name of the street, or of the hamlet where streets have no names
 * @param houseNumber as mapped ("12a", "12;14"); null for a point on a street
 * @param city null where the extract does not say
 */
public record Address(
        String street,
        @Nullable String houseNumber,
        @Nullable String city,
        Position position) {

    /** One line as it would be written: {@code Städtle 14, Vaduz}. */
    public String line() {
        String line = houseNumber == null ? street : street + " " + houseNumber;
        return city == null ? line : line + ", " + city;
    }
}
