package org.callout.dispatch.aed.lists;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.callout.dispatch.testing.Tokens;
import org.callout.platform.identity.Roles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.callout.dispatch.testing.AedLists.aSource;
import static org.callout.dispatch.testing.AedLists.feature;
import static org.callout.dispatch.testing.AedLists.importing;
import static org.callout.dispatch.testing.AedLists.listed;
import static org.callout.dispatch.testing.AedLists.load;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

@QuarkusTest
class AedImportTest {

    private static final Path DATA = Path.of("../infra/local/data");

    @Test
    void aListReplacesItselfAndLeavesWhatWasAddedByHand() {
        String source = aSource();
        String byHand = as(Roles.COORDINATOR)
                .contentType("application/json")
                .body(Map.of("lon", 9.521, "lat", 47.14))
                .post("/v1/aeds")
                .then()
                .statusCode(201)
                .extract()
                .path("id");

        load(source, feature(source + 1), feature(source + 2), "{\"type\": \"Feature\"}")
                .statusCode(200)
                .body("taken", equalTo(2))
                .body("refused.size()", equalTo(1));
        load(source, feature(source + 2), feature(source + 3))
                .statusCode(200)
                .body("taken", equalTo(1))
                .body("unchanged", equalTo(1))
                .body("updated", equalTo(0))
                .body("retired", equalTo(1));

        listed().body(
                        "findAll { it.source == '%s' }.sourceRef.sort()".formatted(source),
                        equalTo(List.of(source + 2, source + 3)))
                .body("id", hasItem(byHand));
    }

    @Test
    void theReportIsKeptWithEveryRowThatWasNotTaken() {
        String source = aSource();
        var table = "id;lon;lat;opening_hours\n1;9,52;47.14;24/7\n%s;9.52;47.14;24/7\n".formatted(source);

        importing(source)
                .contentType("text/csv")
                .body(table)
                .post("/v1/aeds/import")
                .then()
                .statusCode(200)
                .body("taken", equalTo(1));

        as(Roles.COORDINATOR)
                .get("/v1/aed-sources/" + source + "/last-import")
                .then()
                .statusCode(200)
                .body("format", equalTo("CSV"))
                .body("taken", equalTo(1))
                .body("refused", equalTo(List.of(Map.of("ref", "1", "reason", "lon has a decimal comma: 9,52"))));
        as(Roles.COORDINATOR).get("/v1/aed-sources/nobody/last-import").then().statusCode(404);
    }

    @Test
    void aListThatIsOnlyReadSaysWhatItWouldChangeAndChangesNothing() {
        String source = aSource();
        load(source, feature(source + 1), feature(source + 2)).statusCode(200);

        importing(source)
                .queryParam("preview", true)
                .contentType("text/csv")
                .body("id,lon,lat,description\n%1$s1,9.522,47.141,moved\n%1$s3,9.522,47.141,\n7,x,47.1,\n"
                        .formatted(source))
                .post("/v1/aeds/import")
                .then()
                .statusCode(200)
                .body("preview", equalTo(true))
                .body("changes.taken", equalTo(List.of(source + 3)))
                .body("changes.updated", equalTo(List.of(source + 1)))
                .body("changes.retired", equalTo(List.of(source + 2)))
                .body("refused.size()", equalTo(1));

        listed().body(
                        "findAll { it.source == '%s' }.sourceRef.sort()".formatted(source),
                        equalTo(List.of(source + 1, source + 2)));
        as(Roles.COORDINATOR)
                .get("/v1/aed-sources/" + source + "/last-import")
                .then()
                .body("format", equalTo("GEOJSON"))
                .body("changes", nullValue());
    }

    @Test
    void aNewListSaysWhatHasToBeShownWithItEvenIfThatIsNothing() {
        String source = aSource();
        var asked = given().auth()
                .oauth2(Tokens.of(Roles.ADMIN, "demo"))
                .queryParam("source", source)
                .queryParam("licence", "CC0-1.0")
                .contentType("text/csv")
                .body("id,lon,lat\n%s,9.522,47.141\n".formatted(source));

        asked.post("/v1/aeds/import").then().statusCode(400).body("violations[0].field", equalTo("attribution"));
        asked.queryParam("attribution", "").post("/v1/aeds/import").then().statusCode(200);
    }

    @Test
    void aTableIsReadByTheMappingOfItsColumns() {
        String source = aSource();

        importing(source)
                .contentType("text/csv; charset=utf-8")
                .queryParam("id", "Nummer")
                .queryParam("lon", "Ost")
                .queryParam("lat", "Nord")
                .queryParam("openingHours", "Zeiten")
                .queryParam("delimiter", ";")
                .body("Nummer;Nord;Ost;Zeiten\n%s;47.14;9.522;Mo-Fr 8-17 Uhr\n"
                        .formatted(source)
                        .getBytes(StandardCharsets.UTF_8))
                .post("/v1/aeds/import")
                .then()
                .statusCode(200)
                .body("taken", equalTo(1));

        listed().body("find { it.source == '%s' }.hoursStanding".formatted(source), equalTo("READABLE"));
        importing(source)
                .contentType("text/csv")
                .queryParam("id", "Name")
                .body("Nummer,lat,lon\n1,47.14,9.522\n")
                .post("/v1/aeds/import")
                .then()
                .statusCode(400)
                .body("violations[0].message", containsString("no column for id among [Nummer, lat, lon]"));
    }

    @Test
    void theDevicesOfAnExtractAreImported() throws IOException {
        byte[] extract = Files.readAllBytes(DATA.resolve("rome-esquilino/rome-esquilino-260227.osm.pbf"));
        String source = aSource();

        for (String type : List.of("application/octet-stream", "application/vnd.openstreetmap.pbf")) {
            importing(source)
                    .contentType(type)
                    .body(extract)
                    .post("/v1/aeds/import")
                    .then()
                    .statusCode(200)
                    .body("format", equalTo("OSM_PBF"))
                    .body("refused", empty());
        }

        as(Roles.COORDINATOR)
                .get("/v1/aed-sources")
                .then()
                .statusCode(200)
                .body("find { it.name == '%s' }.devices".formatted(source), greaterThan(0))
                .body("find { it.name == '%s' }.licence".formatted(source), equalTo("ODbL-1.0"))
                .body("find { it.name == '%s' }.attribution".formatted(source), equalTo("© OpenStreetMap contributors"))
                .body("find { it.name == '%s' }.importedAt".formatted(source), notNullValue());
        importing(source)
                .contentType("application/octet-stream")
                .body("no extract".getBytes(StandardCharsets.UTF_8))
                .post("/v1/aeds/import")
                .then()
                .statusCode(400)
                .body("violations[0].message", containsString("not an extract of OpenStreetMap"));
    }

    @Test
    void aWholeRegionsListIsTakenThoughItIsLong() {
        String source = aSource();
        String[] features = new String[2_000];
        for (int i = 0; i < features.length; i++) features[i] = feature(source + i);

        load(source, features).statusCode(200).body("taken", equalTo(features.length));
    }

    @Test
    void aBodyBeyondTheLimitIsRefusedWithTheLimit() throws IOException, InterruptedException {
        long beyond = 64L * 1024 * 1024 + 1;
        var request = HttpRequest.newBuilder(URI.create(
                        "http://localhost:%d/v1/aeds/import?source=%s".formatted(RestAssured.port, aSource())))
                .header("Authorization", "Bearer " + Tokens.of(Roles.ADMIN, "demo"))
                .header("Content-Type", "application/octet-stream")
                .POST(BodyPublishers.ofInputStream(() -> new Endless("1,9.522,47.141,x\n", beyond)))
                .build();

        try (var client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
            var response = client.send(request, BodyHandlers.ofString());

            assertThat(response.statusCode()).isEqualTo(413);
            assertThat(response.body()).contains("at most %d bytes".formatted(beyond - 1));
        }
    }

    /** The same line again and again, so many bytes in all, of which none tells how many they are. */
    private static final class Endless extends InputStream {

        private final byte[] line;
        private final long length;
        private long at;

        Endless(String line, long length) {
            this.line = line.getBytes(StandardCharsets.UTF_8);
            this.length = length;
        }

        @Override
        public int read() {
            return at < length ? line[(int) (at++ % line.length)] : -1;
        }
    }

    @Test
    void aListWithoutASiteIsTakenForAWrongFile() {
        load(aSource()).statusCode(400).body("violations[0].message", containsString("the list is empty"));
    }

    @Test
    void aListOfWhichNoRowCanBeReadIsToldWhatIsWrongInEach() {
        importing(aSource())
                .contentType("text/csv")
                .body("id;lon;lat\na;9,52;47.14\nb;9.52;\n")
                .post("/v1/aeds/import")
                .then()
                .statusCode(400)
                .body("violations.field", equalTo(List.of("body", "a", "b")))
                .body("violations[1].message", equalTo("lon has a decimal comma: 9,52"))
                .body("violations[2].message", containsString("lat"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"manual", ""})
    void aListNeedsANameOfItsOwn(String source) {
        load(source, feature("x")).statusCode(400).body("violations", hasSize(1));
    }

    @Test
    void aNewSourceSaysItsLicenceAndAttributionAndAKnownOneNeedNot() {
        String source = aSource();
        String body = "id,lon,lat\n%s,9.522,47.141\n".formatted(source);

        withoutTerms(source, body).statusCode(400).body("violations[0].field", equalTo("licence"));
        importing(source)
                .contentType("text/csv")
                .body(body)
                .post("/v1/aeds/import")
                .then()
                .statusCode(200);
        withoutTerms(source, body).statusCode(200).body("unchanged", equalTo(1));
    }

    private static ValidatableResponse withoutTerms(String source, String csv) {
        return as(Roles.ADMIN)
                .queryParam("source", source)
                .contentType("text/csv")
                .body(csv)
                .post("/v1/aeds/import")
                .then();
    }

    @Test
    void onlyAnAdministratorImports() {
        for (String type : List.of("application/geo+json", "text/csv", "application/octet-stream")) {
            as(Roles.COORDINATOR)
                    .contentType(type)
                    .body("{}".getBytes(StandardCharsets.UTF_8))
                    .post("/v1/aeds/import?source=osm")
                    .then()
                    .statusCode(403);
        }
        as(Roles.RESPONDER).get("/v1/aed-sources").then().statusCode(403);
    }

    private static RequestSpecification as(String role) {
        return given().auth().oauth2(Tokens.of(role, "demo"));
    }
}
