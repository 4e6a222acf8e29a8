package org.callout.platform.transaction;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.UUID;
import org.callout.platform.DatabaseCable;
import org.callout.platform.Parcel;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@QuarkusTest
@QuarkusTestResource(DatabaseCable.class)
class TransactionsTest {

    private final String parcel = "parcel-" + UUID.randomUUID();

    @Inject
    Transactions transactions;

    @AfterEach
    void mend() {
        DatabaseCable.mend();
    }

    @Test
    void workIsCommittedFromAnyThread() {
        finish(transactions.run(session -> session.persist(new Parcel(parcel))));

        assertThat(parcels()).isEqualTo(1);
    }

    @Test
    void workThatFailsLeavesNothing() {
        Uni<Void> failing = transactions.run(session -> session.persist(new Parcel(parcel))
                .call(session::flush)
                .chain(() -> Uni.createFrom().failure(new IllegalStateException("no"))));

        assertThatThrownBy(() -> finish(failing)).hasMessage("no");
        assertThat(parcels()).isZero();
    }

    @Test
    void whatIsWrittenTwiceIsNoOutage() {
        finish(transactions.run(session -> session.persist(new Parcel(parcel))));

        assertThatThrownBy(() -> finish(transactions.run(session -> session.persist(new Parcel(parcel)))))
                .matches(failure -> !Outage.isOne(failure));
    }

    @Test
    void aDatabaseThatIsAwayIsAnOutage() {
        DatabaseCable.cut();

        assertThatThrownBy(this::parcels).matches(Outage::isOne);
    }

    @Test
    void theDatabaseEndsATransactionThatIdlesForFiveSeconds() {
        String timeout = finish(transactions.run(session -> session.createNativeQuery(
                        "select current_setting('idle_in_transaction_session_timeout')", String.class)
                .getSingleResult()));

        assertThat(timeout).isEqualTo("5s");
    }

    private long parcels() {
        return finish(transactions.run(
                session -> session.createSelectionQuery("select count(*) from Parcel where id = ?1", Long.class)
                        .setParameter(1, parcel)
                        .getSingleResult()));
    }

    private static <T> T finish(Uni<T> work) {
        return work.await().atMost(Duration.ofSeconds(10));
    }
}
