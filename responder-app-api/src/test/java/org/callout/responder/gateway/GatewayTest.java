package org.callout.responder.gateway;

import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.callout.platform.transaction.Transactions;
import org.callout.responder.world.Told;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@QuarkusTest
class GatewayTest {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    @Inject
    Transactions transactions;

    @Inject
    GatewayQueue queue;

    @Inject
    Pool pool;

    private final String to = "+423" + UUID.randomUUID();

    @Test
    void aMessageLeavesWhenItsTransactionIsCommittedAndWhatItSaidIsErased() {
        enqueue(message(Instant.now().plusSeconds(60)));

        assertThat(Told.await(to, 1))
                .containsEntry("text", "Your code is 123456")
                .containsEntry("channel", "SMS");
        awaitState("SENT");
        var row = row();
        assertThat(row.getString("body")).isNull();
        assertThat(row.getString("reference")).isEqualTo("code");
    }

    @Test
    void nothingLeavesOfATransactionThatIsRolledBack() {
        assertThatThrownBy(() -> transactions
                        .run(session -> queue.enqueue(
                                        session, message(Instant.now().plusSeconds(60)))
                                .chain(() -> Uni.createFrom().<Void>failure(new IllegalStateException("undone"))))
                        .await()
                        .atMost(PATIENCE))
                .hasMessageContaining("undone");
        enqueue(message(Instant.now().plusSeconds(60)));

        Told.await(to, 1);
        awaitState("SENT");
        assertThat(Told.to(to)).hasSize(1);
    }

    @Test
    void aGatewayThatIsAwayIsAskedAgain() {
        Told.fail(to, "UNAVAILABLE", 1);

        enqueue(message(Instant.now().plusSeconds(60)));

        Told.await(to, 1);
        awaitState("SENT");
        assertThat(row().getInteger("attempts")).isEqualTo(2);
    }

    @Test
    void aNumberThatIsRefusedIsNotTriedAgain() {
        Told.fail(to, "UNREGISTERED", 1);

        enqueue(message(Instant.now().plusSeconds(60)));

        awaitState("REFUSED");
        assertThat(row().getString("problem")).contains("422");
    }

    @Test
    void whatIsNotWorthSendingAnyMoreIsGivenUp() {
        Told.fail(to, "UNAVAILABLE", 100);

        enqueue(message(Instant.now().plusMillis(700)));

        awaitState("LAPSED");
        assertThat(Told.to(to)).isEmpty();
    }

    @Test
    void aMessageWhoseSenderDiedIsTakenOver() {
        enqueue(message(Instant.now().plusSeconds(60)));
        awaitState("SENT");

        pool.preparedQuery("""
                        update gateway_message set state = 'CLAIMED', settled_at = null, body = 'again', due_at = now()
                        where recipient = $1
                        """).executeAndAwait(Tuple.of(to));

        assertThat(Told.await(to, 2)).containsEntry("text", "again");
    }

    private GatewayMessage message(Instant expiresAt) {
        return new GatewayMessage(GatewayChannel.SMS, to, null, "Your code is 123456", "code", expiresAt);
    }

    private void enqueue(GatewayMessage message) {
        transactions.run(session -> queue.enqueue(session, message)).await().atMost(PATIENCE);
    }

    private void awaitState(String state) {
        Awaitility.await().atMost(PATIENCE).until(() -> row().getString("state").equals(state));
    }

    private Row row() {
        return pool.preparedQuery("select * from gateway_message where recipient = $1")
                .executeAndAwait(Tuple.of(to))
                .iterator()
                .next();
    }
}
