package org.callout.dispatch.presence;

import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.callout.dispatch.testing.Town;
import org.junit.jupiter.api.Test;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

@QuarkusTest
class ErasedNamesTest {

    private static final Duration A_WHILE = Duration.ofMinutes(2);

    @Inject
    Pool pool;

    @Inject
    PresenceStore store;

    @Inject
    ErasedNames names;

    @Test
    void recordsOfIncidentsStayWithoutTheNameOfWhoeverHasLeft() {
        Town town = new Town(pool);
        UUID anna = town.responder("Anna Whoisnomore", 100, Town.BLS_AED);
        town.responder("Ben Whoremains", 200, Town.BLS_AED);
        UUID incident = town.raise(town.incident("CARDIAC_ARREST"));
        await().atMost(15, SECONDS)
                .untilAsserted(() -> assertThat(everythingTold(town, incident)).contains("Anna Whoisnomore"));

        store.erase(anna, Instant.now()).await().indefinitely();
        while (names.takeOutOne(Instant.now().plus(A_WHILE)).await().indefinitely()) {}

        assertThat(everythingTold(town, incident))
                .doesNotContain("Whoisnomore")
                .contains(anna.toString(), "Ben Whoremains");
        assertThat(town.see(incident).getList("alerts")).hasSize(2);
    }

    private static String everythingTold(Town town, UUID incident) {
        String path = "/v1/incidents/" + incident;
        return town.read("coordinator", path).extract().asString()
                + town.read("coordinator", path + "/match").extract().asString();
    }
}
