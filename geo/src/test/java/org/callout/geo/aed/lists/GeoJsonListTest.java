package org.callout.geo.aed.lists;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.callout.geo.aed.AedCondition;
import org.callout.geo.aed.AedSite;
import org.callout.geo.aed.lists.AedList.Refusal;
import org.callout.geo.place.Position;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class GeoJsonListTest {

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
    void whatAnExportedTableLeavesNullIsNotSaid() throws IOException {
        var properties = """
                {"emergency": null, "id": null, "access": null, "indoor": null, "level": null, "opening_hours": null,
                 "defibrillator:location": null, "description": null, "addr:street": null}""";
        var report = read(list(feature("\"id\": \"node/1\"", "Point", "[9.51, 47.15]", properties)));

        assertThat(report.refused()).isEmpty();
        assertThat(report.taken().getFirst())
                .hasNoNullFieldsOrPropertiesExcept("access", "indoor", "level", "openingHours", "description")
                .extracting(AedSite::openingHours, AedSite::description)
                .containsOnlyNulls();
    }

    @ParameterizedTest
    @CsvSource({"node/1, true", "way/1, true", "H-17, false"})
    void anObjectOfOpenStreetMapIsTheSameDeviceInEveryListAndAnythingElseIsNot(String ref, boolean same)
            throws IOException {
        var bytes = list(feature("\"id\": \"" + ref + "\"", "Point", "[9.51, 47.15]", "{}"));
        var id = read(bytes).taken().getFirst().id();

        assertThat(read(bytes).taken().getFirst().id()).isEqualTo(id);
        assertThat(AedList.readGeoJson(stream(bytes), "town")
                        .taken()
                        .getFirst()
                        .id()
                        .equals(id))
                .isEqualTo(same);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"defibrillator:location:sl": "za vrati", "defibrillator:location:en": "behind the door"} | behind the door / za vrati
            {"defibrillator:location": "Foyer", "description": "ask for the key"}                     | Foyer
            {"description": "ask for the key", "name": "Town hall"}                                   | ask for the key
            {"name": "Town hall", "addr:street": "Städtle"}                                           | Town hall
            {"addr:street": "Städtle", "addr:housenumber": "14"}                                      | Städtle 14
            {"defibrillator:location": " "}                                                           |
            """, quoteCharacter = '\'')
    void whereToLookIsTakenFromWhateverSaysIt(String tags, String description) throws IOException {
        var site = read(list(feature("\"id\": \"node/1\"", "Point", "[9.51, 47.15]", tags)))
                .taken()
                .getFirst();

        assertThat(site.description()).isEqualTo(description);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"@id": "node/7"}                   | node/7
            {"osm_id": "7"}                     | node/7
            {"osm_id": "way/7"}                 | way/7
            {"id": "H-17"}                      | H-17
            """, quoteCharacter = '\'')
    void aRowMayBeNamedAmongItsTags(String tags, String ref) throws IOException {
        assertThat(read(list(feature("\"type\": \"Feature\"", "Point", "[9.51, 47.15]", tags)))
                        .taken())
                .extracting(AedSite::sourceRef)
                .containsExactly(ref);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            "id": "node/1"    | Point   | [9.51, 97.15]    | {}                     | node/1 | lat must be in -90..90, was 97.15
            "id": "node/1"    | Point   | [9.51]           | {}                     | node/1 | no coordinates
            "id": "node/1"    | Point   | ["9.51", "47"]   | {}                     | node/1 | no coordinates
            "id": "node/1"    | Polygon | [[[9.51, 47]]]   | {}                     | node/1 | not a point
            "type": "Feature" | Point   | [9.51, 47.15]    | {}                     | row 1  | no id
            "id": "node/1"    | Point   | [9.51, 47.15]    | {"emergency": "phone"} | node/1 | not a defibrillator but phone
            "id": "node/1"    | Point   | [9.51, 47.15]    | {"access": "\\u0000"}   | node/1 | holds a NUL character
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
    @ValueSource(strings = {"", "{", "[]", "{\"features\": 7}", "null", "a,b,c", "{\"features\": [{}"})
    void whatIsNoFeatureCollectionIsRefusedAsAWhole(String content) throws IOException {
        var report = read(content);

        assertThat(report.taken()).isEmpty();
        assertThat(report.refused()).extracting(Refusal::ref).containsExactly("file");
    }

    private static AedList read(String geoJson) throws IOException {
        return AedList.readGeoJson(stream(geoJson), "osm");
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
