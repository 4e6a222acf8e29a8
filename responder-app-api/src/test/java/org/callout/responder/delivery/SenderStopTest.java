package org.callout.responder.delivery;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.callout.responder.world.AlertScript;
import org.callout.responder.world.Phone;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
@TestProfile(SenderStopTest.Alone.class)
class SenderStopTest {

    private static final String STATE = "select state from delivery where alert_id = $1";

    /** The application that is told to stop is no other test's. */
    public static class Alone implements QuarkusTestProfile {
        @Override
        public Set<Class<?>> getEnabledAlternatives() {
            return Set.of(SlowTransport.class);
        }
    }

    /** Takes every message, a second later. */
    @Alternative
    @ApplicationScoped
    public static class SlowTransport implements PushTransport {

        private final CountDownLatch sending = new CountDownLatch(1);

        @Override
        public PushOutcome send(Delivery delivery) {
            sending.countDown();
            try {
                Thread.sleep(Duration.ofSeconds(1));
            } catch (InterruptedException e) {
                return new PushOutcome.NotNow("interrupted");
            }
            return new PushOutcome.Taken();
        }

        @Override
        public PushOutcome probe(Probe probe) {
            return new PushOutcome.Taken();
        }

        boolean isSending() throws InterruptedException {
            return sending.await(15, TimeUnit.SECONDS);
        }
    }

    @Inject
    Pool pool;

    @Inject
    SlowTransport transport;

    @Inject
    Event<ShutdownEvent> toldToStop;

    @Test
    void whatIsUnderWayIsSentAndNotedBeforeTheDatabaseGoes() throws InterruptedException {
        var alert = AlertScript.to(Phone.thatRings("anna")).open();
        assertThat(transport.isSending()).isTrue();

        toldToStop.fire(new ShutdownEvent());

        assertThat(stateOf(alert.alertId())).isEqualTo("SENT");
    }

    private String stateOf(UUID alertId) {
        Row row = pool.preparedQuery(STATE)
                .execute(Tuple.of(alertId))
                .await()
                .indefinitely()
                .iterator()
                .next();
        return row.getString("state");
    }
}
