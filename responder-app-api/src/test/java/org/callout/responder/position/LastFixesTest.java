package org.callout.responder.position;

import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.callout.responder.world.Phone;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

/** What is written down late is told at once, is written down in the end, and goes with its volunteer. */
@QuarkusTest
class LastFixesTest {

    private static final Duration LONGEST_WAIT = Duration.ofSeconds(10);

    @Inject
    RecentFixes recent;

    @Inject
    Pool pool;

    @Test
    void whatIsWrittenDownLateIsToldAtOnceAndTheNewestIsWhatIsWritten() {
        var anna = Phone.ofVolunteer("anna");
        var now = Instant.now();

        recent.keep(fix(anna.responderId(), 9.51, now));
        anna.get("/v1/me").body("lastFix.lon", equalTo(9.51f));
        recent.keep(fix(anna.responderId(), 9.52, now.plusSeconds(1)));
        recent.keep(fix(anna.responderId(), 9.53, now.minusSeconds(1)));
        recent.writeAll().await().atMost(LONGEST_WAIT);

        assertThat(recent.find(anna.responderId())).isNull();
        assertThat(written(anna.responderId())).isEqualTo(9.52);
        recent.keep(fix(anna.responderId(), 9.54, now.minusSeconds(1)));
        anna.get("/v1/me").body("lastFix.lon", equalTo(9.52f));
    }

    @Test
    void everybodyHasTheirTurn() {
        var anna = Phone.ofVolunteer("anna");

        recent.keep(fix(anna.responderId(), 9.51, Instant.now()));

        Awaitility.await()
                .atMost(Duration.ofSeconds(45))
                .pollDelay(Duration.ZERO)
                .untilAsserted(() -> {
                    recent.writeThoseWhoseTurnItIs().await().atMost(LONGEST_WAIT);
                    assertThat(written(anna.responderId())).isEqualTo(9.51);
                });
    }

    @Test
    void ofWhoeverIsGoneNothingIsWritten() {
        UUID nobody = UUID.randomUUID();

        recent.keep(fix(nobody, 9.5, Instant.now()));
        recent.writeAll().await().atMost(LONGEST_WAIT);

        assertThat(recent.find(nobody)).isNull();
        assertThat(rows(nobody)).isZero();
    }

    private static Position fix(UUID responder, double lon, Instant at) {
        return new Position(responder, lon, 47.14, 12, at);
    }

    private double written(UUID responder) {
        var rows = pool.preparedQuery("select lon from last_fix where responder_id = $1")
                .execute(Tuple.of(responder))
                .await()
                .atMost(LONGEST_WAIT);
        return rows.rowCount() == 0 ? Double.NaN : rows.iterator().next().getDouble(0);
    }

    private int rows(UUID responder) {
        return pool.preparedQuery("select from last_fix where responder_id = $1")
                .execute(Tuple.of(responder))
                .await()
                .atMost(LONGEST_WAIT)
                .rowCount();
    }
}
