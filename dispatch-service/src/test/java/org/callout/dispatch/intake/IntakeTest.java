package org.callout.dispatch.intake;

import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.callout.dispatch.testing.Town;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

@QuarkusTest
class IntakeTest {

    @Inject
    Pool pool;

    private Town town;

    @BeforeEach
    void findTown() {
        town = new Town(pool);
    }

    @Test
    void theSameBodyAgainIsTheSameIncident() {
        Map<String, Object> body = town.incident("CARDIAC_ARREST");
        UUID first = town.raise(body);

        town.send("cad", "POST", "/v1/incidents", body).statusCode(200).body("id", equalTo(first.toString()));
    }

    @Test
    void anotherBodyAtTheSameRevisionIsAConflict() {
        Map<String, Object> body = town.incident("CARDIAC_ARREST");
        town.raise(body);
        body.put("notes", "something else");

        town.send("cad", "POST", "/v1/incidents", body).statusCode(409).contentType("application/problem+json");
    }

    @Test
    void aHigherRevisionCorrectsAndALowerOneIsIgnored() {
        Map<String, Object> body = town.incident("FALL_NON_INJURY");
        UUID incident = town.raise(body);
        Map<String, Object> corrected = new HashMap<>(body);
        corrected.put("revision", 3);
        corrected.put("category", "CARDIAC_ARREST");
        Map<String, Object> late = new HashMap<>(body);
        late.put("revision", 2);
        late.put("category", "CHOKING");

        town.send("cad", "POST", "/v1/incidents", corrected)
                .statusCode(200)
                .body("id", equalTo(incident.toString()))
                .body("category", equalTo("CARDIAC_ARREST"))
                .body("revision", equalTo(3));
        town.send("cad", "POST", "/v1/incidents", late).statusCode(200).body("category", equalTo("CARDIAC_ARREST"));
    }

    @Test
    void ofDifferentBodiesAtOneHigherRevisionOneIsAppliedAndTheOthersAreConflicts() {
        Map<String, Object> body = town.incident("OTHER");
        UUID incident = town.raise(body);

        List<Integer> answers = IntStream.range(0, 8)
                .parallel()
                .mapToObj(i -> town.send("cad", "POST", "/v1/incidents", revised(body, 2, "said by " + i))
                        .extract()
                        .statusCode())
                .toList();

        assertThat(answers).containsOnlyOnce(200).containsOnly(200, 409);
        assertThat(town.see(incident).getString("notes")).isEqualTo("said by " + answers.indexOf(200));
    }

    @Test
    void ofManyRevisionsAtTheSameInstantTheHighestStands() {
        Map<String, Object> body = town.incident("OTHER");
        UUID incident = town.raise(body);

        IntStream.rangeClosed(2, 9)
                .parallel()
                .forEach(revision -> town.send(
                                "cad", "POST", "/v1/incidents", revised(body, revision, "revision " + revision))
                        .statusCode(200));

        assertThat(town.see(incident).getString("notes")).isEqualTo("revision 9");
        assertThat(town.see(incident).getInt("revision")).isEqualTo(9);
    }

    private static Map<String, Object> revised(Map<String, Object> body, int revision, String notes) {
        Map<String, Object> revised = new HashMap<>(body);
        revised.put("revision", revision);
        revised.put("notes", notes);
        return revised;
    }

    @Test
    void whatIsClosedCannotBeCorrectedAnyMore() {
        Map<String, Object> body = town.incident("OTHER");
        UUID incident = town.raise(body);
        town.send("cad", "PUT", "/v1/incidents/" + incident + "/closure", Map.of("outcome", "TREATED"))
                .statusCode(200);

        town.send("cad", "POST", "/v1/incidents", revised(body, 2, "new"))
                .statusCode(410)
                .body("outcome", equalTo("TREATED"));
        town.send("cad", "PATCH", "/v1/incidents/" + incident, Map.of("notes", "new"))
                .statusCode(410)
                .body("outcome", equalTo("TREATED"));
        town.send("cad", "POST", "/v1/incidents", body).statusCode(200).body("revision", equalTo(1));
    }

    @Test
    void twentyRequestsWithOneReferenceAtTheSameInstantMakeOneIncident() {
        Map<String, Object> body = town.incident("OTHER");

        List<String> ids = IntStream.range(0, 20)
                .parallel()
                .mapToObj(i -> town.send("cad", "POST", "/v1/incidents", body)
                        .extract()
                        .<String>path("id"))
                .distinct()
                .toList();

        assertThat(ids).hasSize(1).doesNotContainNull();
    }

    @Test
    void anExcludedPlaceIsWithheldUntilAClinicalLeadOverrides() {
        town.responder("Anna", 50, Town.BLS_AED);
        Map<String, Object> body = town.incident("CARDIAC_ARREST");
        Map<String, Object> careHome = new HashMap<>(town.location(town.lon, town.lat));
        careHome.put("placeType", "CARE_HOME");
        body.put("location", careHome);
        String id = town.send("cad", "POST", "/v1/incidents", body)
                .statusCode(201)
                .body("state", equalTo("WITHHELD"))
                .body("withheldReason", equalTo("PLACE_EXCLUDED"))
                .extract()
                .path("id");
        Map<String, String> reason = Map.of("reason", "nurse on site asks for help");

        town.send("coordinator", "PUT", "/v1/incidents/" + id + "/override", reason)
                .statusCode(403);
        town.send("clinical-lead", "PUT", "/v1/incidents/" + id + "/override", reason)
                .statusCode(200)
                .body("state", equalTo("ALERTING"))
                .body("timeline.type", hasItem("OVERRIDDEN"));
        town.send(
                        "cad",
                        "PATCH",
                        "/v1/incidents/" + id,
                        Map.of("scene", Map.of("state", "HAZARD", "hazards", List.of("WEAPON"))))
                .statusCode(200)
                .body("overridden", equalTo(true))
                .body("withheldReason", equalTo("HAZARD"));
    }

    @Test
    void aHazardThatAClinicalLeadHasAnsweredForKeepsNobodyFromBeingAsked() {
        town.responder("Anna", 50, Town.BLS_AED);
        Map<String, Object> body = town.incident("CHOKING");
        body.put("scene", Map.of("state", "HAZARD", "hazards", List.of("FIRE")));
        String id = town.send("cad", "POST", "/v1/incidents", body)
                .statusCode(201)
                .body("withheldReason", equalTo("HAZARD"))
                .extract()
                .path("id");

        town.send("clinical-lead", "PUT", "/v1/incidents/" + id + "/override", Map.of("reason", "the fire is out"))
                .statusCode(200);

        await().atMost(10, SECONDS)
                .untilAsserted(() -> assertThat(town.see(UUID.fromString(id)).getList("alerts.responderName"))
                        .hasSize(1));
    }

    @Test
    void anotherOrganisationsIncidentDoesNotExist() {
        UUID incident = town.raise(town.incident("OTHER"));
        Town stranger = new Town(pool);

        stranger.read("coordinator", "/v1/incidents/" + incident).statusCode(404);
        stranger.read("coordinator", "/v1/incidents/" + incident + "/match").statusCode(404);
        stranger.send("cad", "PATCH", "/v1/incidents/" + incident, Map.of("notes", "x"))
                .statusCode(404);
        stranger.send("cad", "PUT", "/v1/incidents/" + incident + "/closure", Map.of("outcome", "CANCELLED"))
                .statusCode(404);
        stranger.read("coordinator", "/v1/incidents").statusCode(200).body("items", hasSize(0));
    }

    @Test
    void aVolunteersTokenOpensNoIncident() {
        UUID incident = town.raise(town.incident("OTHER"));

        town.read("responder", "/v1/incidents/" + incident).statusCode(403);
    }

    @Test
    void listsArePagedNewestFirstAndByDistance() {
        List<String> raised = IntStream.range(0, 5)
                .mapToObj(i -> town.raise(town.incident("OTHER")).toString())
                .toList();

        String cursor = town.read("coordinator", "/v1/incidents?limit=3&state=OPEN")
                .statusCode(200)
                .body("items.id", equalTo(List.of(raised.get(4), raised.get(3), raised.get(2))))
                .extract()
                .path("nextCursor");
        town.read("coordinator", "/v1/incidents?limit=3&cursor=" + cursor)
                .statusCode(200)
                .body("items.id", equalTo(List.of(raised.get(1), raised.get(0))));
        town.read("coordinator", "/v1/incidents?near=" + town.lon + "," + town.lat)
                .statusCode(200)
                .body("items", hasSize(5));
        town.read("coordinator", "/v1/incidents?cursor=nonsense").statusCode(400);
        town.read("coordinator", "/v1/incidents?near=1").statusCode(400);
    }

    @Test
    void closingAgainIsTheSameAndClosingOtherwiseAConflict() {
        UUID incident = town.raise(town.incident("OTHER"));
        String closure = "/v1/incidents/" + incident + "/closure";

        town.send("cad", "PUT", closure, Map.of("outcome", "TREATED")).statusCode(200);
        town.send("cad", "PUT", closure, Map.of("outcome", "TREATED"))
                .statusCode(200)
                .body("state", equalTo("CLOSED"));
        town.send("cad", "PUT", closure, Map.of("outcome", "CANCELLED")).statusCode(409);
    }

    @Test
    void theMatchExplainsWhoWasChosenAndWhoNot() {
        for (int i = 1; i <= 12; i++) town.responder("R" + i, 100 * i, Town.BLS_AED);
        UUID incident = town.raise(town.incident("CHOKING"));

        await().atMost(15, SECONDS)
                .untilAsserted(() -> town.read("coordinator", "/v1/incidents/" + incident + "/match")
                        .statusCode(200)
                        .body("waves[0].candidates.findAll { it.chosen }", hasSize(4))
                        .body("waves[0].candidates.reason", hasItem("RESERVE"))
                        .body("waves[0].candidates.reason", hasItem("OVER_WAVE_SIZE")));
    }

    @Test
    void neitherAMovedPointNorASilentRevisionLiftsAWithholding() {
        Map<String, Object> body = town.incident("CARDIAC_ARREST");
        UUID incident = town.raise(body);
        String path = "/v1/incidents/" + incident;
        town.send("coordinator", "PATCH", path, Map.of("location", Map.of("placeType", "CARE_HOME")))
                .statusCode(200)
                .body("state", equalTo("WITHHELD"));

        town.send("cad", "PATCH", path, Map.of("location", Map.of("lon", town.lon, "lat", town.lat + 0.001)))
                .statusCode(200)
                .body("state", equalTo("WITHHELD"))
                .body("location.address", equalTo("Städtle 1"));
        Map<String, Object> silent = revised(body, 2, "still not breathing");
        silent.put("location", Map.of("lon", town.lon, "lat", town.lat));
        town.send("cad", "POST", "/v1/incidents", silent).statusCode(200).body("state", equalTo("WITHHELD"));
        town.send("cad", "PATCH", path, Map.of("location", Map.of("lon", town.lon)))
                .statusCode(400);
    }

    static Stream<Arguments> badIncidents() {
        return Stream.of(
                Arguments.of("cadReference", "cadReference", null),
                Arguments.of("cadReference", "cadReference", " "),
                Arguments.of("cadReference", "cadReference", "x".repeat(65)),
                Arguments.of("category", "category", null),
                Arguments.of("category", "category", "HEADACHE"),
                Arguments.of("category", "category", "SHOPPING"),
                Arguments.of("location", "location", null),
                Arguments.of("location", "location.lon", Map.of("lon", 181, "lat", 47)),
                Arguments.of("location", "location.lat", Map.of("lon", 9, "lat", 1e9)),
                Arguments.of("location", "location.lon", Map.of("lon", "NaN", "lat", 47)),
                Arguments.of("location", "location.lat", Map.of("lon", 9)),
                Arguments.of("location", "location.address", at("address", "x".repeat(301))),
                Arguments.of("location", "location.access", at("access", "x".repeat(501))),
                Arguments.of("location", "location.floor", at("floor", "x".repeat(21))),
                Arguments.of("location", "location.placeType", at("placeType", "MOON")),
                Arguments.of("location", "location.accuracyMetres", at("accuracyMetres", -1)),
                Arguments.of("determinant", "determinant", "x".repeat(21)),
                Arguments.of("patient", "patient.ageYears", Map.of("ageYears", 131)),
                Arguments.of("scene", "scene.hazards[1]", Map.of("state", "HAZARD", "hazards", List.of("DOG", "CAT"))),
                Arguments.of("circumstances", "circumstances[0]", List.of("BOREDOM")),
                Arguments.of("notes", "notes", "x".repeat(2001)),
                Arguments.of("notes", "notes", "a\u0000b"),
                Arguments.of("ambulance", "ambulance.etaSeconds", Map.of("etaSeconds", -1)));
    }

    private static Map<String, Object> at(String detail, Object value) {
        return Map.of("lon", 9.52, "lat", 47.14, detail, value);
    }

    @ParameterizedTest(name = "{1}: {0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "{'cadReference': 'A', 'category': 'OTHER', 'location': {'lon': 9.52, 'lat': NaN}} | location.lat",
                "{'cadReference': 'A', 'category': 'OTHER', 'location': {'lon': 9.52, 'lat': 1e999}} | location.lat",
                "{'cadReference': 'A', 'category': 'OTHER', 'location': {'lon': 9.52, | location.lon",
                "{'cadReference': 'A', 'category': 'OTHER, | category",
                "[] | body",
            })
    void jsonThatCannotBeReadIsAProblemThatNamesTheFieldAndLeavesNothing(String body, String field) {
        town.send("cad", "POST", "/v1/incidents", body.replace('\'', '"'))
                .statusCode(400)
                .contentType("application/problem+json")
                .body("violations.field", hasItem(field));
        town.read("coordinator", "/v1/incidents").statusCode(200).body("items", hasSize(0));
    }

    @ParameterizedTest
    @MethodSource("badIncidents")
    void badInputIsAProblemThatNamesTheFieldAndLeavesNothing(String property, String field, Object value) {
        Map<String, Object> body = town.incident("OTHER");
        body.put(property, value);

        town.send("cad", "POST", "/v1/incidents", body)
                .statusCode(400)
                .contentType("application/problem+json")
                .body("violations.field", hasItem(field));
        town.read("coordinator", "/v1/incidents").statusCode(200).body("items", hasSize(0));
    }

    @ParameterizedTest
    @CsvSource({"limit, abc", "limit, 201", "cursor, nonsense", "near, 1", "state, SOMETIMES"})
    void aWrongQueryIsAProblemThatNamesTheParameter(String parameter, String value) {
        for (String path : List.of("/v1/incidents", "/v1/care-requests")) {
            town.read("coordinator", path + "?" + parameter + "=" + value)
                    .statusCode(400)
                    .contentType("application/problem+json")
                    .body("violations[0].in", equalTo("query"))
                    .body("violations[0].field", equalTo(parameter));
        }
    }

    @Test
    void anOverlongSearchIsAProblemThatNamesTheParameter() {
        town.read("coordinator", "/v1/incidents?q=" + "x".repeat(101))
                .statusCode(400)
                .body("violations[0].field", equalTo("q"));
    }
}
