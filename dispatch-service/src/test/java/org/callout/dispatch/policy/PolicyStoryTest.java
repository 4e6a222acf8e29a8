package org.callout.dispatch.policy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.callout.dispatch.testing.Policies;
import org.callout.dispatch.testing.Town;
import org.callout.geo.policy.Category;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.callout.dispatch.testing.Policies.part;
import static org.hamcrest.Matchers.equalTo;

/** What an organisation's own policies do to its calls, on real PostGIS. */
@QuarkusTest
class PolicyStoryTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @Inject
    Pool pool;

    private Town town;
    private Policies policies;

    @BeforeEach
    void findTown() {
        town = new Town(pool);
        policies = new Policies(town);
        town.aed(150);
        for (int i = 1; i <= 10; i++) town.responder("R" + i, 100 * i, Town.BLS_AED);
    }

    private ObjectNode nineE(int firstWave) {
        return policies.like(Category.CARDIAC_ARREST, "Nine E", policy -> {
            part(policy, "appliesTo").putArray("determinants").add("09E*");
            part(policy, "pace").put("firstWave", firstWave);
        });
    }

    private Map<String, Object> arrest(String determinant) {
        Map<String, Object> body = town.incident("CARDIAC_ARREST");
        body.put("determinant", determinant);
        return body;
    }

    private JsonPath awaitAlerts(UUID incident, int count) {
        await().atMost(10, SECONDS)
                .untilAsserted(
                        () -> assertThat(town.see(incident).getList("alerts")).hasSize(count));
        return town.see(incident);
    }

    @Test
    void anOwnPolicyForACodeAlertsThreeInsteadOfSeven() {
        String id = policies.inForce(nineE(3));

        UUID nine = town.raise(arrest("09E01"));
        JsonPath seen = awaitAlerts(nine, 3);
        assertThat(seen.getString("policy.id")).isEqualTo(id);
        assertThat(seen.getString("policy.name")).isEqualTo("Nine E");
        assertThat(seen.getInt("policy.version")).isEqualTo(1);

        UUID other = town.raise(arrest("31D02"));
        assertThat(awaitAlerts(other, 7).getString("policy.name")).isEqualTo("Cardiac arrest, adult");
    }

    @Test
    void aNewVersionIsForNewCallsAndTheOldOneComesBackByPublishingItAgain() {
        String id = policies.inForce(nineE(3));
        UUID first = town.raise(arrest("09E01"));
        awaitAlerts(first, 3);
        policies.write(id, nineE(2)).statusCode(200);

        policies.publish(id, 2).statusCode(200);
        UUID second = town.raise(arrest("09E01"));
        assertThat(awaitAlerts(second, 2).getInt("policy.version")).isEqualTo(2);
        assertThat(town.see(first).getInt("policy.version")).isEqualTo(1);

        policies.publish(id, 1).statusCode(200);
        UUID third = town.raise(arrest("09E01"));
        assertThat(awaitAlerts(third, 3).getInt("policy.version")).isEqualTo(1);
    }

    @Test
    void anExcludedChildIsWithheldUntilAClinicalLeadAnswersForIt() {
        policies.inForce(policies.like(
                Category.CHOKING,
                "Not the small",
                policy -> part(policy, "exclusions")
                        .putArray("patientAges")
                        .addObject()
                        .put("fromYears", 0)
                        .put("toYears", 7)));
        Map<String, Object> body = town.incident("CHOKING");
        body.put("patient", Map.of("ageYears", 4));

        UUID incident = town.raise(body);
        JsonPath withheld = town.see(incident);
        assertThat(withheld.getString("state")).isEqualTo("WITHHELD");
        assertThat(withheld.getString("withheldReason")).isEqualTo("AGE_EXCLUDED");
        assertThat(withheld.getString("objections[0].what")).isEqualTo("0-7");

        String path = "/v1/incidents/" + incident;
        town.send("coordinator", "PUT", path + "/override", Map.of("reason", "first aiders on site"))
                .statusCode(403);
        town.send("clinical-lead", "PUT", path + "/override", Map.of("reason", "first aiders on site"))
                .statusCode(200);
        awaitAlerts(incident, 4);
        town.send("cad", "PATCH", path, Map.of("patient", Map.of("ageYears", 5)))
                .statusCode(200)
                .body("state", equalTo("ALERTING"));
    }

    @Test
    void aPlaceWithinAnExcludedAreaIsWithheldAndOneBesideItIsNot() {
        policies.inForce(policies.like(
                Category.CHOKING,
                "Not the stadium",
                policy -> part(policy, "exclusions")
                        .putArray("geofences")
                        .addObject()
                        .put("name", "Stadium, gate: 4")
                        .set("ring", square(0.005))));

        UUID inside = town.raise(town.incident("CHOKING"));
        assertThat(town.see(inside).getString("withheldReason")).isEqualTo("AREA_EXCLUDED");
        assertThat(town.see(inside).getString("objections[0].what")).isEqualTo("Stadium, gate: 4");

        Map<String, Object> beside = town.incident("CHOKING");
        beside.put("location", town.location(town.lon, town.lat + 0.006));
        awaitAlerts(town.raise(beside), 4);

        town.send("admin", "PUT", "/v1/incidents/" + inside + "/override", Map.of("reason", "agreed with the club"))
                .statusCode(403);
        town.send(
                        "clinical-lead",
                        "PUT",
                        "/v1/incidents/" + inside + "/override",
                        Map.of("reason", "agreed with the club"))
                .statusCode(200);
        assertThat(town.see(inside).getString("state")).isNotEqualTo("WITHHELD");
    }

    private JsonNode square(double degrees) {
        double west = town.lon - degrees;
        double east = town.lon + degrees;
        double south = town.lat - degrees;
        double north = town.lat + degrees;
        return JSON.valueToTree(
                List.of(List.of(west, south), List.of(east, south), List.of(east, north), List.of(west, north)));
    }

    @Test
    void aCorrectedCodeChangesThePolicyAndWhatIsNeeded() {
        ObjectNode single = nineE(2);
        part(single, "pace").put("budget", 2);
        ((ObjectNode) single.at("/roles/0")).put("target", 1).put("ceiling", 1);
        ((ArrayNode) single.get("roles")).remove(1);
        policies.inForce(single);
        UUID incident = town.raise(arrest("09E01"));
        assertThat(awaitAlerts(incident, 2).getList("needs.role")).containsExactly("DIRECT");

        town.send("cad", "PATCH", "/v1/incidents/" + incident, Map.of("determinant", "31D02"))
                .statusCode(200)
                .body("policy.name", equalTo("Cardiac arrest, adult"))
                .body("needs.size()", equalTo(2))
                .body("needs.find { it.role == 'DIRECT' }.target", equalTo(3))
                .body("timeline.find { it.type == 'CORRECTED' }.detail.policy", equalTo("Cardiac arrest, adult"));

        await().atMost(10, SECONDS)
                .untilAsserted(
                        () -> assertThat(town.see(incident).getList("alerts")).hasSizeGreaterThan(2));
    }

    @Test
    void aCorrectionOfSomethingElseKeepsTheVersion() {
        String id = policies.inForce(nineE(3));
        UUID incident = town.raise(arrest("09E01"));
        policies.write(id, nineE(2)).statusCode(200);
        policies.publish(id, 2).statusCode(200);

        town.send("cad", "PATCH", "/v1/incidents/" + incident, Map.of("notes", "back door"))
                .statusCode(200)
                .body("policy.version", equalTo(1));
    }
}
