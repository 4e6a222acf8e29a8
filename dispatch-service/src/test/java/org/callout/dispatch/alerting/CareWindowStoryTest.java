package org.callout.dispatch.alerting;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.callout.dispatch.testing.Town;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

/** Nobody is asked for a visit that can no longer begin. */
@QuarkusTest
class CareWindowStoryTest {

    @Inject
    Pool pool;

    private Town town;

    @BeforeEach
    void findTown() {
        town = new Town(pool);
    }

    @Test
    void aRequestThatNobodyAnswersEndsWithItsWindow() {
        town.responder("Anna", 50, Town.IDENTITY_CHECKED);
        Instant now = Instant.now();

        UUID shopping = town.raiseCare(town.shopping(now.minusSeconds(600), now.plusSeconds(4)));

        await().atMost(20, SECONDS)
                .untilAsserted(
                        () -> assertThat(see(shopping).getString("state")).isEqualTo("CLOSED"));
        JsonPath closed = see(shopping);
        assertThat(closed.getString("outcome")).isEqualTo("NO_HELP_FOUND");
        assertThat(closed.getList("alerts.state", String.class)).containsExactly("STOOD_DOWN");
        assertThat(closed.getString("timeline.find { it.type == 'CLOSED' }.detail.reason"))
                .isEqualTo("WINDOW_OVER");
    }

    @Test
    void aWindowThatIsOverIsRefusedButAKnownRequestMayComeAgain() {
        Instant now = Instant.now();
        Map<String, Object> body = town.shopping(now.minusSeconds(600), now.plusSeconds(2));
        UUID shopping = town.raiseCare(body);
        Map<String, Object> late = town.shopping(now.minusSeconds(600), now.minusSeconds(1));

        town.send("coordinator", "POST", "/v1/care-requests", late)
                .statusCode(400)
                .body("violations.field", hasItem("window.to"));
        town.send("coordinator", "PATCH", "/v1/care-requests/" + shopping, Map.of("window", late.get("window")))
                .statusCode(400)
                .body("violations.field", hasItem("window.to"));
        await().atMost(20, SECONDS)
                .untilAsserted(
                        () -> assertThat(see(shopping).getString("state")).isEqualTo("CLOSED"));
        town.send("coordinator", "POST", "/v1/care-requests", body)
                .statusCode(200)
                .body("id", equalTo(shopping.toString()));
    }

    private JsonPath see(UUID careRequest) {
        return town.read("coordinator", "/v1/care-requests/" + careRequest)
                .statusCode(200)
                .extract()
                .jsonPath();
    }
}
