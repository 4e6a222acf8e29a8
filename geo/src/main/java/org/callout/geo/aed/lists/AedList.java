package org.callout.geo.aed.lists;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import org.callout.geo.aed.AedSite;

/**
 * A list of defibrillators as read from a file: what was taken, and every row that was not. A file that breaks off or cannot
 * be read to its end is refused as a whole, since whatever a list no longer has is taken for gone.
 *
 * @param taken each reference once, in the order of the file
 * @param refused in the order of the file
 */
public record AedList(List<AedSite> taken, List<Refusal> refused) {

    /** The reference under which a file as a whole is refused. */
    public static final String WHOLE_FILE = "file";

    public AedList {
        taken = List.copyOf(taken);
        refused = List.copyOf(refused);
    }

    /**
     * A row that was not taken.
     *
     * @param ref its name in the list, its number where it has none, or {@link #WHOLE_FILE}
     */
    public record Refusal(String ref, String reason) {}

    /**
     * Reads a FeatureCollection of points whose properties are OpenStreetMap's tags; the stream is not closed.
     *
     * @param source name of the list
     * @throws IOException when the stream cannot be read; bad content is in the report
     */
    public static AedList readGeoJson(InputStream geoJson, String source) throws IOException {
        return new GeoJsonReader(source).read(geoJson);
    }

    /**
     * Reads a table with a header, in UTF-8; the stream is not closed.
     *
     * @param source name of the list
     * @throws IOException when the stream cannot be read; bad content is in the report
     */
    public static AedList readCsv(InputStream csv, String source, CsvMapping mapping) throws IOException {
        return new CsvReader(source, mapping).read(csv);
    }

    /**
     * Reads the defibrillators that are mapped in a {@code .osm.pbf} extract, areas at their middle.
     *
     * @param source name of the list
     */
    public static AedList readOsmPbf(Path pbf, String source) {
        return OsmReader.read(pbf, source);
    }
}
