package org.callout.dispatch.intake;

import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.util.Map;
import org.callout.dispatch.testing.Tokens;
import org.callout.dispatch.testing.Town;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.hasItem;

/** What the database could not hold is the caller's mistake and is named, not an outage of ours. */
@QuarkusTest
class UnstorableInputTest {

    private static final String NEVER = "-5000-01-01T00:00:00Z";

    @Inject
    Pool pool;

    private Town town;

    @BeforeEach
    void findTown() {
        town = new Town(pool);
    }

    @Test
    void anIncidentInNoYearOfOursIsRefused() {
        refused("occurredAt", "occurredAt", NEVER);
        refused("scene.at", "scene", Map.of("state", "CLEARED", "at", NEVER));
        refused("ambulance.at", "ambulance", Map.of("etaSeconds", 300, "at", NEVER));
    }

    @Test
    void aSearchForANulCharacterIsRefused() {
        given().urlEncodingEnabled(false)
                .auth()
                .oauth2(Tokens.of("coordinator", town.organisation))
                .get("/v1/incidents?q=%00")
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("violations.field", hasItem("q"));
    }

    private void refused(String field, String property, Object value) {
        Map<String, Object> body = town.incident("CARDIAC_ARREST");
        body.put(property, value);
        town.send("cad", "POST", "/v1/incidents", body)
                .statusCode(400)
                .contentType("application/problem+json")
                .body("violations.field", hasItem(field));
    }
}
