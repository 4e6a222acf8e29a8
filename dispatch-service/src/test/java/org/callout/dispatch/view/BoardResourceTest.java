package org.callout.dispatch.view;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.callout.dispatch.testing.Town;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.LIST;
import static org.awaitility.Awaitility.await;

/** A board is read by a few requests, and says of each callout what is said of it alone. */
@QuarkusTest
class BoardResourceTest {

    @Inject
    Pool pool;

    @Test
    void givesAllThatIsOpenPageByPageEachAsItIsGivenAlone() {
        Town town = new Town(pool);
        town.responder("Anna", 50, Town.BLS_AED);
        town.responder("Ben", 90, Town.BLS_AED);
        town.aed(120);
        UUID arrest = town.raise(town.incident("CARDIAC_ARREST"));
        // The others would have asked the same people.
        await().atMost(20, SECONDS)
                .untilAsserted(
                        () -> assertThat(town.see(arrest).getList("alerts")).hasSize(2));
        UUID closed = town.raise(town.incident("OTHER"));
        town.send("cad", "PUT", "/v1/incidents/" + closed + "/closure", Map.of("outcome", "CANCELLED"))
                .statusCode(200);
        List<String> open = new ArrayList<>();
        open.add("/v1/incidents/" + arrest);
        open.add("/v1/incidents/" + town.raise(town.incident("FALL_NON_INJURY")));
        Instant from = Instant.now().plus(Duration.ofHours(5));
        open.add("/v1/care-requests/" + town.raiseCare(town.shopping(from, from.plus(Duration.ofHours(1)))));

        await().atMost(20, SECONDS).untilAsserted(() -> {
            List<Map<String, Object>> alone =
                    open.reversed().stream().map(path -> read(town, path)).toList();
            assertThat(alone.getLast().get("alerts")).asInstanceOf(LIST).hasSizeGreaterThan(1);
            assertThat(board(town)).isEqualTo(alone);
        });
    }

    private static List<Map<String, Object>> board(Town town) {
        List<Map<String, Object>> all = new ArrayList<>();
        @Nullable String cursor = null;
        do {
            JsonPath page = town.read("coordinator", "/v1/board?limit=2" + (cursor == null ? "" : "&cursor=" + cursor))
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            all.addAll(page.getList("callouts"));
            cursor = page.getString("nextCursor");
        } while (cursor != null);
        return all;
    }

    private static Map<String, Object> read(Town town, String path) {
        return town.read("coordinator", path)
                .statusCode(200)
                .extract()
                .jsonPath()
                .getMap("$");
    }

    @Test
    void refusesACursorThatIsNone() {
        new Town(pool).read("coordinator", "/v1/board?cursor=nonsense").statusCode(400);
    }
}
