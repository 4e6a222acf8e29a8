package org.callout.dispatch.report;

/** By what callouts are told apart in a report. Each is an SQL expression of a text, of what {@link CallSql} knows of one. */
enum Grouping {
    /** The hour of the day at which it came in, 00 to 23, by the region's clocks. */
    HOUR("to_char(received_at at time zone time_zone, 'HH24')"),
    /** The day on which it came in, by the region's clocks. */
    DAY("to_char(received_at at time zone time_zone, 'YYYY-MM-DD')"),
    PLACE("place_type"),
    CATEGORY("category"),
    /** The policy and its version, as id:version; empty for one from before policies were kept. */
    POLICY("coalesce(policy_id || ':' || policy_version, '')"),
    /** The channel on which it first reached anybody; empty where it is not known to have reached anyone. */
    CHANNEL("coalesce(channel, '')"),
    /** The value of the area that the scene lies in, the first one where several do; empty outside all of them. */
    AREA("""
            coalesce((select min(area.value) from area
                      where area.layer_id = layer and ST_Covers(area.shape, ST_SetSRID(ST_MakePoint(lon, lat), 4326))), '')
            """);

    private final String key;

    Grouping(String key) {
        this.key = key;
    }

    String key() {
        return key;
    }
}
