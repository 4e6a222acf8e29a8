package org.callout.simulator.api;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import org.callout.geo.aed.AedSite;
import org.callout.geo.aed.lists.AedList;

/** The AEDs of an extract that is too long to be sent as it is. */
final class ExtractList {

    private ExtractList() {}

    /** As GeoJSON with OpenStreetMap's tags; without a device the list is empty, and refused. */
    static ObjectNode read(Path extract) {
        ObjectNode list = JsonNodeFactory.instance.objectNode().put("type", "FeatureCollection");
        ArrayNode features = list.putArray("features");
        AedList.readOsmPbf(extract, "osm-extract").taken().forEach(site -> add(features, site));
        return list;
    }

    private static void add(ArrayNode features, AedSite site) {
        ObjectNode feature = features.addObject().put("type", "Feature").put("id", site.sourceRef());
        feature.putObject("geometry")
                .put("type", "Point")
                .putArray("coordinates")
                .add(site.position().lon())
                .add(site.position().lat());
        ObjectNode tags = feature.putObject("properties")
                .put("access", site.access())
                .put("level", site.level())
                .put("opening_hours", site.openingHours())
                .put("defibrillator:location", site.description());
        if (site.indoor() != null) {
            tags.put("indoor", site.indoor() ? "yes" : "no");
        }
        tags.properties().removeIf(tag -> tag.getValue().isNull());
    }
}
