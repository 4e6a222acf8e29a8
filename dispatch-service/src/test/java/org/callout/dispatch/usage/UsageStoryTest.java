package org.callout.dispatch.usage;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.callout.dispatch.testing.Town;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.matchesPattern;

/** Who has been here is told from real tokens. */
@QuarkusTest
class UsageStoryTest {

    private static final int LEAST_LIMIT = 60;
    private static final int PATIENCE_SECONDS = 15;

    @Inject
    Pool pool;

    private Town town;
    private String cad;

    @BeforeEach
    void theCadHasCalled() {
        town = new Town(pool);
        cad = "cad-" + town.organisation;
        town.read("cad", "/v1/organisation").statusCode(200);
        await().atMost(PATIENCE_SECONDS, SECONDS)
                .untilAsserted(() -> assertThat(clients().getList("client")).containsExactly(cad));
    }

    @Test
    void aClientBeyondItsLimitIsRefusedAndTheEmergencyIsNot() {
        limit(Map.of("requestsAMinute", LEAST_LIMIT));

        await().atMost(PATIENCE_SECONDS, SECONDS).pollInSameThread().until(this::isRefusedWithinAMinute);
        town.read("cad", "/v1/organisation")
                .statusCode(429)
                .header("Retry-After", matchesPattern("[1-9]|[1-5][0-9]|60"))
                .body(containsString("too often"));
        for (int i = 0; i <= LEAST_LIMIT; i++) {
            town.send("cad", "POST", "/v1/incidents", Map.of()).statusCode(400);
        }
        town.raise(town.incident("CARDIAC_ARREST"));
        town.read("coordinator", "/v1/organisation").statusCode(200);

        assertThat(Instant.parse(clients().getString("[0].lastAt")))
                .isBetween(Instant.now().minusSeconds(60), Instant.now());
        assertThat(clients().getInt("[0].requestsAMinute")).isEqualTo(LEAST_LIMIT);
        assertThat(clients().getString("[0].limitChangedBy")).isEqualTo("admin-" + town.organisation);
        limit(Map.of());
        assertThat(clients().getBoolean("[0].ownLimit")).isFalse();
    }

    /** Limits hold within seconds; so many requests are beyond this one in any minute. */
    private boolean isRefusedWithinAMinute() {
        for (int i = 0; i <= LEAST_LIMIT; i++) {
            int status = town.read("cad", "/v1/organisation").extract().statusCode();
            if (status == 429) return true;
        }
        return false;
    }

    @Test
    void staffIsShownAsItsTokensSayAndNobodyFromElsewhere() {
        town.read("coordinator", "/v1/organisation").statusCode(200);
        new Town(pool).read("coordinator", "/v1/organisation").statusCode(200);

        await().atMost(PATIENCE_SECONDS, SECONDS).untilAsserted(() -> {
            JsonPath staff = town.read("admin", "/v1/staff").extract().jsonPath();
            assertThat(staff.getList("name", String.class))
                    .containsExactlyInAnyOrder("coordinator-" + town.organisation, "admin-" + town.organisation);
            assertThat(staff.<List<String>>getList("roles"))
                    .containsExactlyInAnyOrder(List.of("coordinator"), List.of("admin"));
        });
    }

    private JsonPath clients() {
        return town.read("admin", "/v1/api-clients").statusCode(200).extract().jsonPath();
    }

    private void limit(Map<String, Integer> limit) {
        town.send("admin", "PUT", "/v1/api-clients/" + cad + "/limit", limit).statusCode(204);
    }
}
