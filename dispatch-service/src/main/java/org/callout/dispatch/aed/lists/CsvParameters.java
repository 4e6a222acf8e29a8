package org.callout.dispatch.aed.lists;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import java.util.EnumMap;
import java.util.Map;
import org.callout.geo.aed.lists.CsvColumn;
import org.callout.geo.aed.lists.CsvMapping;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Which column of a table says what; absent ones are looked for under their usual headings. */
class CsvParameters {

    @QueryParam("delimiter")
    @Pattern(regexp = "[,;|\\t]", message = "is comma, semicolon, bar or tab")
    @Parameter(description = "Between the columns; found in the header where it is absent")
    @Nullable
    String delimiter;

    @QueryParam("id")
    @Size(max = 100)
    @Parameter(description = "Heading of the column that names a site; id, @id, osm_id or ref where it is absent")
    @Nullable
    String id;

    @QueryParam("lon")
    @Size(max = 100)
    @Nullable
    String lon;

    @QueryParam("lat")
    @Size(max = 100)
    @Nullable
    String lat;

    @QueryParam("access")
    @Size(max = 100)
    @Nullable
    String access;

    @QueryParam("indoor")
    @Size(max = 100)
    @Nullable
    String indoor;

    @QueryParam("level")
    @Size(max = 100)
    @Nullable
    String level;

    @QueryParam("openingHours")
    @Size(max = 100)
    @Nullable
    String openingHours;

    @QueryParam("description")
    @Size(max = 100)
    @Nullable
    String description;

    CsvMapping mapping() {
        Map<CsvColumn, String> headings = new EnumMap<>(CsvColumn.class);
        put(headings, CsvColumn.ID, id);
        put(headings, CsvColumn.LON, lon);
        put(headings, CsvColumn.LAT, lat);
        put(headings, CsvColumn.ACCESS, access);
        put(headings, CsvColumn.INDOOR, indoor);
        put(headings, CsvColumn.LEVEL, level);
        put(headings, CsvColumn.OPENING_HOURS, openingHours);
        put(headings, CsvColumn.DESCRIPTION, description);
        return new CsvMapping(delimiter == null ? null : delimiter.charAt(0), headings);
    }

    private static void put(Map<CsvColumn, String> headings, CsvColumn column, @Nullable String heading) {
        if (heading != null) headings.put(column, heading);
    }
}
