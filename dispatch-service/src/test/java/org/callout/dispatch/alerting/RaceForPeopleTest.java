package org.callout.dispatch.alerting;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.callout.dispatch.testing.Town;
import org.junit.jupiter.api.RepeatedTest;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** Several callouts at once along one street, whose nearest people are partly the same. */
@QuarkusTest
class RaceForPeopleTest {

    private static final int INCIDENTS = 8;
    private static final int WAVE = 7;

    /** Well below what a deadlock takes to be found and its loser's claim to lapse. */
    private static final Duration QUICKLY = Duration.ofSeconds(3);

    @Inject
    Pool pool;

    @RepeatedTest(4)
    void everyCalloutHasItsWaveQuicklyAndWithoutADeadlockThoughAllWantTheSamePeople() {
        Town town = new Town(pool);
        for (int i = 1; i <= INCIDENTS * WAVE; i++) town.responder("R" + i, 20 * i, Town.BLS_AED);
        town.aed(150);
        long deadlocksBefore = deadlocks();

        List<UUID> incidents = IntStream.range(0, INCIDENTS)
                .parallel()
                .mapToObj(number -> town.raise(incident(town, 60 * number)))
                .toList();

        await().atMost(15, SECONDS)
                .untilAsserted(() -> assertThat(incidents)
                        .allSatisfy(incident ->
                                assertThat(town.see(incident).getList("alerts")).hasSize(WAVE)));
        assertThat(incidents.stream().map(town::see))
                .allSatisfy(seen -> assertThat(untilFirstAlert(seen)).isLessThan(QUICKLY));
        assertThat(incidents.stream()
                        .flatMap(incident -> town.see(incident).<String>getList("alerts.responderId").stream()))
                .doesNotHaveDuplicates();
        assertThat(deadlocks()).isEqualTo(deadlocksBefore);
    }

    private long deadlocks() {
        return pool.query("select deadlocks from pg_stat_database where datname = current_database()")
                .execute()
                .await()
                .indefinitely()
                .iterator()
                .next()
                .getLong("deadlocks");
    }

    private static Map<String, Object> incident(Town town, double metresNorth) {
        Map<String, Object> body = new HashMap<>(town.incident("CARDIAC_ARREST"));
        body.put("location", town.location(town.lon, town.lat + metresNorth / 111_195));
        return body;
    }

    private static Duration untilFirstAlert(JsonPath seen) {
        return Duration.between(
                Instant.parse(seen.getString("receivedAt")),
                seen.getList("alerts.sentAt", String.class).stream()
                        .map(Instant::parse)
                        .min(Instant::compareTo)
                        .orElseThrow());
    }
}
