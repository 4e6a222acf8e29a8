package org.callout.dispatch.testing;

import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.Map;
import java.util.UUID;
import org.callout.platform.identity.Roles;

import static io.restassured.RestAssured.given;

/** Lists of AED sites in few words, and how they are imported. */
public final class AedLists {

    private AedLists() {}

    /** A device by its name in the list. */
    public static String feature(String ref) {
        return feature(ref, Map.of("opening_hours", "24/7"));
    }

    /** A device by its name in the list, with tags of OpenStreetMap. */
    public static String feature(String ref, Map<String, String> tags) {
        StringBuilder properties = new StringBuilder("\"emergency\": \"defibrillator\"");
        tags.forEach((key, value) -> properties
                .append(", \"")
                .append(key)
                .append("\": \"")
                .append(value)
                .append('"'));
        return """
                {"type": "Feature", "id": "%s", "geometry": {"type": "Point", "coordinates": [9.522, 47.141]},
                 "properties": {%s}}""".formatted(ref, properties);
    }

    /** Imports GeoJSON features as the list of a source. */
    public static ValidatableResponse load(String source, String... features) {
        return importing(source)
                .contentType("application/geo+json")
                .body("{\"type\": \"FeatureCollection\", \"features\": [%s]}".formatted(String.join(",", features)))
                .post("/v1/aeds/import")
                .then();
    }

    /** An import of a source whose terms are known. */
    public static RequestSpecification importing(String source) {
        return given().auth()
                .oauth2(Tokens.of(Roles.ADMIN, "demo"))
                .queryParam("source", source)
                .queryParam("licence", "ODbL-1.0")
                .queryParam("attribution", "© OpenStreetMap contributors");
    }

    /** The name of a list that nobody else has. */
    public static String aSource() {
        return "list-" + UUID.randomUUID();
    }

    /** The devices around those that {@link #feature} describes. */
    public static ValidatableResponse listed() {
        return given().auth()
                .oauth2(Tokens.of(Roles.COORDINATOR, "demo"))
                .get("/v1/aeds?bbox=9.52,47.13,9.53,47.15")
                .then()
                .statusCode(200);
    }
}
