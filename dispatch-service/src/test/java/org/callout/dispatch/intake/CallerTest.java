package org.callout.dispatch.intake;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.callout.dispatch.testing.Town;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

@QuarkusTest
class CallerTest {

    @Inject
    Pool pool;

    private Town town;

    @BeforeEach
    void visitATown() {
        town = new Town(pool);
    }

    @Test
    void whoHasCalledIsKeptBesideThePatientAndCorrectedPartByPart() {
        Map<String, Object> body = town.incident("CARDIAC_ARREST");
        body.put("caller", Map.of("name", "Rosa Marxer", "phone", "+423 791 00 00"));
        UUID incident = town.raise(body);

        town.send("cad", "POST", "/v1/incidents", body).statusCode(200);
        town.send(
                        "coordinator",
                        "PATCH",
                        "/v1/incidents/" + incident,
                        Map.of("caller", Map.of("phone", "+423 791 11 11")))
                .statusCode(200)
                .body("caller.name", equalTo("Rosa Marxer"))
                .body("caller.phone", equalTo("+423 791 11 11"))
                .body(
                        "timeline.findAll { it.type == 'CORRECTED' }.detail.fields.flatten()",
                        equalTo(List.of("caller")));
    }

    @Test
    void aCorrectionKeepsWhyAndHowThePlaceTheCrewAndTheHazardsWereKnownButNobodysDoor() {
        Map<String, Object> body = town.incident("CARDIAC_ARREST");
        UUID incident = town.raise(body);
        JsonPath before = town.see(incident);
        double lat = before.getDouble("location.lat");

        JsonPath corrected = town.send(
                        "coordinator",
                        "PATCH",
                        "/v1/incidents/" + incident,
                        Map.of(
                                "reason", "The caller rang again",
                                "location",
                                        Map.of(
                                                "lon",
                                                before.getDouble("location.lon"),
                                                "lat",
                                                lat + 0.002,
                                                "address",
                                                "Geheimgasse 8"),
                                "scene", Map.of("state", "HAZARD", "hazards", List.of("FIRE", "DOG")),
                                "patient", Map.of("ageYears", 71),
                                "notes", "Secret",
                                "ambulance", Map.of("etaSeconds", 480)))
                .statusCode(200)
                .extract()
                .jsonPath();

        Map<String, Object> detail = corrected.getMap("timeline.find { it.type == 'CORRECTED' }.detail");
        assertThat(detail)
                .containsEntry("reason", "The caller rang again")
                // 0.002 degrees of latitude, rounded to whole metres wherever the town lies
                .hasEntrySatisfying("movedMetres", metres -> assertThat(metres).isIn(222, 223))
                .containsKey("by");
        assertThat(corrected.getMap("timeline.find { it.type == 'CORRECTED' }.detail.was"))
                .containsEntry("scene", before.getString("scene.state"))
                .hasEntrySatisfying(
                        "location",
                        place -> assertThat(String.valueOf(place)).matches("-?\\d+\\.\\d{3}, -?\\d+\\.\\d{3}"))
                .doesNotContainKeys("category", "patient", "notes");
        assertThat(corrected.getMap("timeline.find { it.type == 'CORRECTED' }.detail.is"))
                .containsEntry("scene", "DOG, FIRE")
                .hasEntrySatisfying(
                        "ambulance",
                        at -> assertThat(Instant.parse(String.valueOf(at))).isAfter(Instant.now()));
        assertThat(detail.toString()).doesNotContain("Geheimgasse", "Secret");
        assertThat(town.read("wall", "/v1/incidents/" + incident)
                        .statusCode(200)
                        .extract()
                        .asString())
                .doesNotContain("rang again");
    }

    @Test
    void aCallerIsNobodyUnlessTold() {
        UUID incident = town.raise(town.incident("CARDIAC_ARREST"));

        town.read("coordinator", "/v1/incidents/" + incident).body("caller", nullValue());
    }
}
