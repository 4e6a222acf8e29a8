package org.callout.responder.alert;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.callout.responder.world.AlertScript;
import org.callout.responder.world.Hardship;
import org.callout.responder.world.Phone;
import org.callout.responder.world.Pushes;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
@TestProfile(Hardship.class)
class DeadlineTest {

    /** What the SDK's HTTP client waits by itself; whatever is given up sooner was given up by our own deadline. */
    private static final Duration READ_TIMEOUT_OF_THE_SDK = Duration.ofSeconds(4);

    @Inject
    Pool pool;

    @Inject
    MeterRegistry meters;

    @Test
    void aTransportThatHangsIsLeftAtTheDeadlineAndTheNewsIsSentAgain() {
        var anna = Phone.thatRings("anna");
        Pushes.hang(anna, Duration.ofSeconds(60));

        var alert = AlertScript.to(anna).open();

        Pushes.await(anna, "OPEN");
        Awaitility.await().until(() -> row(alert).getString("state").equals("SENT"));
        // A machine that is busy may take the deadline for a second one
        assertThat(row(alert).getInteger("attempts")).isGreaterThanOrEqualTo(2);
        assertThat(untilTheLastAttempt(alert)).isLessThan(READ_TIMEOUT_OF_THE_SDK);
        Awaitility.await()
                .until(() -> meters.get("callout.deliveries.sending").gauge().value() == 0);
    }

    private Duration untilTheLastAttempt(AlertScript alert) {
        var row = row(alert);
        return Duration.between(row.getOffsetDateTime("queued_at"), row.getOffsetDateTime("claimed_at"));
    }

    private Row row(AlertScript alert) {
        return pool.preparedQuery("select state, attempts, queued_at, claimed_at from delivery where alert_id = $1")
                .executeAndAwait(Tuple.of(alert.alertId()))
                .iterator()
                .next();
    }
}
