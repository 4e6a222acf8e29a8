package org.callout.geo.aed.lists;

import java.io.IOException;
import java.nio.file.Path;
import org.callout.geo.osm.TaggedObject;
import org.callout.geo.place.Position;

/** Reads what is mapped as {@code emergency=defibrillator}. */
final class OsmReader {

    private OsmReader() {}

    static AedList read(Path pbf, String source) {
        Rows rows = new Rows(source);
        try {
            TaggedObject.listIn(pbf, "emergency", "defibrillator").forEach(mapped -> take(rows, mapped));
        } catch (IOException | RuntimeException notAnExtract) {
            return Rows.failed("not an extract of OpenStreetMap (.osm.pbf): " + notAnExtract.getMessage());
        }
        return rows.list();
    }

    private static void take(Rows rows, TaggedObject mapped) {
        Position position = mapped.position();
        if (position != null) {
            rows.take(mapped.ref(), position.lon(), position.lat(), SiteTexts.of(mapped.tags()));
        } else if (mapped.ref().startsWith("relation/")) {
            rows.refuse(mapped.ref(), "a relation has no one place: map the device as a node");
        } else {
            rows.refuse(mapped.ref(), "none of its points is in the extract");
        }
    }
}
