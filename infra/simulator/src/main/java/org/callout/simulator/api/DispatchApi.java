package org.callout.simulator.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.List;

/** What an administrator asks of dispatch-service. Thread-safe. */
public final class DispatchApi {

    private final Caller caller;

    DispatchApi(Caller caller) {
        this.caller = caller;
    }

    /** Imports the AEDs of GeoJSON files made from OpenStreetMap, as one list: what is in none of them is retired. */
    public AedImport importAeds(List<Path> geoJson) throws InterruptedException {
        ObjectNode list = JsonNodeFactory.instance.objectNode().put("type", "FeatureCollection");
        ArrayNode features = list.putArray("features");
        geoJson.forEach(file -> caller.readFile(file).path("features").forEach(features::add));
        JsonNode report = caller.tree(caller.post(Account.ADMIN, "/v1/aeds/import?source=osm", list, Patience.BRIEF));
        return new AedImport(
                features.size(),
                report.path("taken").asInt(),
                report.path("updated").asInt(),
                report.path("retired").asInt(),
                report.path("refused").size());
    }

    /** Says by what name and telephone number responders know the organisation. */
    public void introduce(String name, String controlRoomPhone) throws InterruptedException {
        ObjectNode organisation =
                JsonNodeFactory.instance.objectNode().put("name", name).put("controlRoomPhone", controlRoomPhone);
        caller.put(Account.ADMIN, "/v1/organisation", organisation, Patience.BRIEF);
    }

    /** What became of the devices in the files. */
    public record AedImport(int listed, int taken, int updated, int retired, int refused) {

        /** How many of the listed devices dispatch-service knows now. */
        public int known() {
            return listed - refused;
        }
    }
}
