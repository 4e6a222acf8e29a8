package org.callout.geo.aed.lists;

import java.util.List;

/** What a column of a table can say of a device. */
public enum CsvColumn {
    ID(true, "id", "@id", "osm_id", "ref"),
    LON(true, "lon", "lng", "long", "longitude", "x"),
    LAT(true, "lat", "latitude", "y"),
    ACCESS(false, "access"),
    INDOOR(false, "indoor"),
    LEVEL(false, "level", "floor"),
    OPENING_HOURS(false, "opening_hours", "hours"),
    DESCRIPTION(false, "defibrillator:location", "location", "description", "name");

    private final boolean isNeeded;
    private final List<String> usualHeadings;

    CsvColumn(boolean isNeeded, String... usualHeadings) {
        this.isNeeded = isNeeded;
        this.usualHeadings = List.of(usualHeadings);
    }

    /** Whether a device cannot be taken without it. */
    boolean isNeeded() {
        return isNeeded;
    }

    /** The headings under which it is looked for unless a mapping says otherwise, in lower case, best first. */
    List<String> usualHeadings() {
        return usualHeadings;
    }
}
