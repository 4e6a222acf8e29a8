package org.callout.geo.aed.lists;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.Objects;
import org.callout.geo.Repository;

/** Real lists of whole countries; see their SOURCE.md. */
final class RealLists {

    private RealLists() {}

    static AedList liechtenstein() throws IOException {
        var file = Repository.file("infra/local/data/liechtenstein/aed_liechtenstein.geojson");
        try (var geoJson = Files.newInputStream(file)) {
            return AedList.readGeoJson(geoJson, "osm");
        }
    }

    static AedList liechtensteinCsv() throws IOException {
        try (var csv = resource("aed_liechtenstein.csv")) {
            return AedList.readCsv(csv, "osm", CsvMapping.USUAL);
        }
    }

    static AedList slovenia() throws IOException {
        return geoJson("aed_slovenia_2026.geojson");
    }

    static AedList switzerland() throws IOException {
        return geoJson("aed_switzerland_2020.geojson");
    }

    private static AedList geoJson(String name) throws IOException {
        try (var geoJson = resource(name)) {
            return AedList.readGeoJson(geoJson, "osm");
        }
    }

    private static InputStream resource(String name) {
        return Objects.requireNonNull(RealLists.class.getResourceAsStream("/aeds/" + name));
    }
}
