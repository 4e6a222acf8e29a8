package org.callout.dispatch.alerting;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.callout.dispatch.testing.Phones;
import org.callout.dispatch.testing.Town;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** Whoever would like to do it waits for nobody's patience. */
@QuarkusTest
class CareWishStoryTest {

    @Inject
    Pool pool;

    @Inject
    Phones phones;

    private Town town;
    private UUID farAway;
    private UUID shopping;

    @BeforeEach
    void threeOthersAreAskedFirst() {
        town = new Town(pool);
        for (String name : List.of("Ben", "Cleo", "Dora")) town.responder(name, 100, Town.IDENTITY_CHECKED);
        farAway = town.responder("Anna", 900, Town.IDENTITY_CHECKED);
        Instant now = Instant.now();
        shopping = town.raiseCare(town.shopping(now.plusSeconds(3600), now.plusSeconds(7200)));
        await().atMost(15, SECONDS).untilAsserted(() -> assertThat(asked()).containsOnly("Ben", "Cleo", "Dora"));
    }

    @Test
    void theyAreAskedAtOnceBesideThoseWhoHaveNotAnswered() {
        phones.wish(shopping, farAway);

        await().atMost(15, SECONDS).untilAsserted(() -> assertThat(asked()).contains("Anna"));
        JsonPath seen = see();
        assertThat(seen.getList("alerts.state", String.class)).containsOnly("OPEN");
        assertThat(seen.getList("timeline.type", String.class)).contains("WISHED");
    }

    @Test
    void aWishOfSomebodyUnqualifiedAsksNobody() {
        UUID stranger = town.responder("Eve", 50, Town.BYSTANDER_CPR);

        phones.wish(shopping, stranger);

        await().atMost(15, SECONDS)
                .untilAsserted(() ->
                        assertThat(see().getList("timeline.type", String.class)).contains("WISHED"));
        await().during(2, SECONDS)
                .atMost(4, SECONDS)
                .untilAsserted(() -> assertThat(asked()).doesNotContain("Eve"));
    }

    private List<String> asked() {
        return see().getList("alerts.responderName", String.class);
    }

    private JsonPath see() {
        return town.read("coordinator", "/v1/care-requests/" + shopping)
                .statusCode(200)
                .extract()
                .jsonPath();
    }
}
