package org.callout.geo.aed;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.callout.geo.aed.AedImport.Refusal;
import org.callout.geo.place.Position;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class AedImportTest {

    @Test
    void aSiteKeepsTheTextsOfItsSource() throws IOException {
        var report = read("""
                {"type": "FeatureCollection", "features": [
                  {"type": "Feature", "id": "node/1", "geometry": {"type": "Point", "coordinates": [9.51, 47.15]},
                   "properties": {"emergency": "defibrillator", "access": "yes", "indoor": "yes", "level": "02",
                                  "opening_hours": "08:00 - 17:00", "defibrillator:location": "Foyer"}}]}
                """);

        assertThat(report.refused()).isEmpty();
        var site = report.taken().getFirst();
        assertThat(site)
                .isEqualTo(new AedSite(
                        site.id(),
                        "osm",
                        "node/1",
                        new Position(9.51, 47.15),
                        "yes",
                        true,
                        "02",
                        "08:00 - 17:00",
                        "Foyer",
                        AedCondition.AVAILABLE));
    }

    @Test
    void aRowWithNoDetailsAtAllIsTakenWithUnknowns() throws IOException {
        var site = read(list(feature("\"id\": \"node/1\"", "Point", "[9.51, 47.15]", "{}")))
                .taken()
                .getFirst();

        assertThat(site).hasNoNullFieldsOrPropertiesExcept("access", "indoor", "level", "openingHours", "description");
        assertThat(site.openingHours()).isNull();
    }

    @Test
    void theSameSiteHasTheSameIdAtEveryImportAndAnotherInAnotherSource() throws IOException {
        var bytes = list(feature("\"id\": \"node/1\"", "Point", "[9.51, 47.15]", "{}"));
        var id = read(bytes).taken().getFirst().id();

        assertThat(read(bytes).taken().getFirst().id()).isEqualTo(id);
        assertThat(AedImport.readGeoJson(stream(bytes), "town")
                        .taken()
                        .getFirst()
                        .id())
                .isNotEqualTo(id);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            "id": "node/1"    | Point   | [9.51, 97.15]    | {}                     | node/1 | lat must be in -90..90, was 97.15
            "id": "node/1"    | Point   | [9.51]           | {}                     | node/1 | no coordinates
            "id": "node/1"    | Point   | ["9.51", "47"]   | {}                     | node/1 | no coordinates
            "id": "node/1"    | Polygon | [[[9.51, 47]]]   | {}                     | node/1 | not a point
            "type": "Feature" | Point   | [9.51, 47.15]    | {}                     | row 1  | no id
            "id": "node/1"    | Point   | [9.51, 47.15]    | {"emergency": "phone"} | node/1 | not a defibrillator but phone
            """, quoteCharacter = '\'')
    void aRowThatCannotBeTakenIsReportedWithTheReason(
            String id, String geometry, String coordinates, String tags, String ref, String reason) throws IOException {
        var report = read(list(feature(id, geometry, coordinates, tags)));

        assertThat(report.taken()).isEmpty();
        assertThat(report.refused()).containsExactly(new Refusal(ref, reason));
    }

    @Test
    void aRowNamedTwiceIsTakenOnce() throws IOException {
        var row = feature("\"id\": \"node/1\"", "Point", "[9.51, 47.15]", "{}");

        var report = read(list(row + "," + row));

        assertThat(report.taken()).hasSize(1);
        assertThat(report.refused()).containsExactly(new Refusal("node/1", "named twice in the list"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[]", "{\"features\": 7}", "null", "a,b,c"})
    void whatIsNoFeatureCollectionIsRefusedAsAWhole(String content) throws IOException {
        var report = read(content);

        assertThat(report.taken()).isEmpty();
        assertThat(report.refused()).extracting(Refusal::ref).containsExactly("file");
    }

    private static AedImport.Report read(String geoJson) throws IOException {
        return AedImport.readGeoJson(stream(geoJson), "osm");
    }

    private static ByteArrayInputStream stream(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String list(String features) {
        return "{\"type\": \"FeatureCollection\", \"features\": [" + features + "]}";
    }

    private static String feature(String id, String geometry, String coordinates, String tags) {
        return "{%s, \"geometry\": {\"type\": \"%s\", \"coordinates\": %s}, \"properties\": %s}"
                .formatted(id, geometry, coordinates, tags);
    }
}
