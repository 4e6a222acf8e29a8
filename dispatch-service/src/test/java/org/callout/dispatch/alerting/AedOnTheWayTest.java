package org.callout.dispatch.alerting;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.callout.dispatch.testing.Phones;
import org.callout.dispatch.testing.Phones.Ring;
import org.callout.dispatch.testing.Town;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.startsWith;

/** Who brings a defibrillator, which one, and who is told the code of its cabinet. */
@QuarkusTest
class AedOnTheWayTest {

    @Inject
    Pool pool;

    @Inject
    Phones phones;

    private Town town;

    @BeforeEach
    void findTown() {
        town = new Town(pool);
    }

    @Test
    void whoCarriesADefibrillatorIsARunnerWithoutFetchingOne() {
        UUID carrier = town.responder("Carrier", 300, Town.BYSTANDER_CPR);
        town.equip(carrier);
        town.responder("Walker", 400, Town.BYSTANDER_CPR);
        UUID incident = town.raise(town.incident("CARDIAC_ARREST"));
        Ring ring = awaitRunner(incident);

        phones.answer(ring, "ACCEPT");

        assertThat(ring.responder()).isEqualTo(carrier);
        await().atMost(15, SECONDS)
                .untilAsserted(() -> assertThat(town.see(incident).getList("assignments.bringsOwnAed", Boolean.class))
                        .containsExactly(true));
        assertThat(town.see(incident).getList("assignments.findAll { it.aed != null }"))
                .isEmpty();
    }

    @Test
    void everyMessageThatTellsACodeIsNotedAndNobodyElseIsTold() {
        for (int i = 1; i <= 4; i++) town.responder("R" + i, 100 * i, Town.BLS_AED);
        UUID device = town.aed(120);
        UUID incident = town.raise(town.incident("CARDIAC_ARREST"));
        Ring runner = awaitRunner(incident);
        handOuts(device).body("", empty());

        phones.answer(runner, "ACCEPT");

        await().atMost(15, SECONDS).untilAsserted(() -> assertThat(told(device)).isNotEmpty());
        handOuts(device)
                .body("responderId", everyItem(equalTo(runner.responder().toString())))
                .body("calloutId", everyItem(equalTo(incident.toString())))
                .body("assignmentId", everyItem(equalTo(town.see(incident).getString("assignments[0].id"))));
        assertThat(handOuts(device).extract().asString()).doesNotContain("C4711");
        town.read("admin", "/v1/aeds/code-hand-outs")
                .statusCode(200)
                .body("deviceId", everyItem(equalTo(device.toString())))
                .body("responderName", everyItem(startsWith("R")))
                .body("reference", everyItem(startsWith("CAD-")));
        new Town(pool)
                .read("admin", "/v1/aeds/" + device + "/code-hand-outs")
                .statusCode(200)
                .body("", empty());
        town.read("coordinator", "/v1/aeds/" + device + "/code-hand-outs").statusCode(403);
    }

    private Ring awaitRunner(UUID incident) {
        return await().atMost(15, SECONDS)
                .until(() -> findRunner(incident), Optional::isPresent)
                .orElseThrow();
    }

    private Optional<Ring> findRunner(UUID incident) {
        List<Map<String, Object>> runners = town.see(incident).getList("alerts.findAll { it.role == 'AED_RUNNER' }");
        return runners.stream()
                .map(alert -> new Ring(
                        incident,
                        UUID.fromString(String.valueOf(alert.get("id"))),
                        UUID.fromString(String.valueOf(alert.get("responderId")))))
                .findFirst();
    }

    private List<Map<String, Object>> told(UUID device) {
        return handOuts(device).extract().jsonPath().getList("");
    }

    private ValidatableResponse handOuts(UUID device) {
        return town.read("admin", "/v1/aeds/" + device + "/code-hand-outs").statusCode(200);
    }
}
