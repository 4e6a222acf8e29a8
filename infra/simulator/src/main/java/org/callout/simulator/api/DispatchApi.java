package org.callout.simulator.api;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;

/** What an administrator asks of dispatch-service. Thread-safe. */
public final class DispatchApi {

    private final Caller caller;

    DispatchApi(Caller caller) {
        this.caller = caller;
    }

    /** Imports the AEDs of a GeoJSON file made from OpenStreetMap. */
    public AedImport importAeds(Path geoJson) throws InterruptedException {
        JsonNode list = caller.readFile(geoJson);
        JsonNode report = caller.tree(caller.post(Account.ADMIN, "/v1/aeds/import?source=osm", list, Patience.BRIEF));
        return new AedImport(
                list.path("features").size(),
                report.path("taken").asInt(),
                report.path("updated").asInt(),
                report.path("retired").asInt(),
                report.path("refused").size());
    }

    /** What became of the devices in the file. */
    public record AedImport(int listed, int taken, int updated, int retired, int refused) {

        /** How many of the listed devices dispatch-service knows now. */
        public int known() {
            return listed - refused;
        }
    }
}
