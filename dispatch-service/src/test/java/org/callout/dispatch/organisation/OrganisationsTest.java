package org.callout.dispatch.organisation;

import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import org.callout.dispatch.testing.Town;
import org.callout.platform.transaction.Transactions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

@QuarkusTest
class OrganisationsTest {

    private static final Duration LONGEST_WAIT = Duration.ofSeconds(10);

    @Inject
    Organisations organisations;

    @Inject
    Transactions transactions;

    @Inject
    Pool pool;

    private Town town;

    @BeforeEach
    void introduceOneself() {
        town = new Town(pool);
        introduce("Rescue of the town");
    }

    @Test
    void whatAnOrganisationSaysHereCountsAtOnce() {
        assertThat(recall().name()).isEqualTo("Rescue of the town");

        introduce("Rescue of the valley");

        assertThat(recall().name()).isEqualTo("Rescue of the valley");
    }

    @Test
    void whatItSaysToAnotherReplicaCountsWithinSecondsAndUntilThenNothingIsRead() {
        recall();
        pool.preparedQuery("update organisation set name = 'Rescue of the lake' where id = $1")
                .execute(Tuple.of(town.organisation))
                .await()
                .atMost(LONGEST_WAIT);

        assertThat(recall().name()).isEqualTo("Rescue of the town");
        await().atMost(Organisations.REMEMBERED.multipliedBy(2))
                .untilAsserted(() -> assertThat(recall().name()).isEqualTo("Rescue of the lake"));
    }

    private void introduce(String name) {
        town.send("admin", "PUT", "/v1/organisation", Map.of("name", name, "controlRoomPhone", "144"))
                .statusCode(200);
    }

    private Organisation recall() {
        return transactions
                .run(session -> organisations.recall(session, town.organisation))
                .await()
                .atMost(LONGEST_WAIT);
    }
}
