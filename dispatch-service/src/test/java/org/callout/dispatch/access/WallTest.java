package org.callout.dispatch.access;

import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import org.callout.dispatch.testing.Town;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** Whoever passes may read what hangs on the wall. */
@QuarkusTest
class WallTest {

    @Inject
    Pool pool;

    private Town town;

    @BeforeEach
    void findTown() {
        town = new Town(pool);
    }

    @Test
    void showsNoWordOfThePatientNorAnybodysName() {
        town.responder("Zacharias Marxer", 50, Town.BLS_AED);
        UUID incident = town.raise(town.incident("CARDIAC_ARREST"));
        await().atMost(20, SECONDS)
                .untilAsserted(
                        () -> assertThat(town.see(incident).getList("alerts")).isNotEmpty());

        String alone = town.read("wall", "/v1/incidents/" + incident)
                .statusCode(200)
                .extract()
                .asString();
        String listed = town.read("wall", "/v1/incidents?state=OPEN")
                .statusCode(200)
                .extract()
                .asString();
        String board = town.read("wall", "/v1/board").statusCode(200).extract().asString();

        assertThat(board).contains("Städtle 1", "CARDIAC_ARREST").contains("\"responderName\":\"DIRECT\"");
        assertThat(alone).contains("Städtle 1", "CARDIAC_ARREST").contains("\"responderName\":\"DIRECT\"");
        assertThat(alone + listed + board).doesNotContain("Zacharias", "kitchen", "ageYears", "ring twice");
    }

    @Test
    void readsNothingThatIsClosedAndLooksForNothing() {
        UUID incident = town.raise(town.incident("OTHER"));
        town.send("cad", "PUT", "/v1/incidents/" + incident + "/closure", Map.of("outcome", "CANCELLED"))
                .statusCode(200);

        town.read("wall", "/v1/incidents/" + incident).statusCode(404);
        town.read("wall", "/v1/incidents?state=CLOSED").statusCode(403);
        town.read("wall", "/v1/incidents").statusCode(403);
        town.read("wall", "/v1/incidents?state=OPEN&q=kitchen").statusCode(403);
    }
}
