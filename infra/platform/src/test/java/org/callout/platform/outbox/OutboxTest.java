package org.callout.platform.outbox;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Vertx;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.callout.platform.Parcel;
import org.callout.platform.TestTopic;
import org.callout.platform.transaction.Transactions;
import org.hibernate.reactive.mutiny.Mutiny;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

@QuarkusTest
class OutboxTest {

    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    private final TestTopic topic = TestTopic.create("parcels");

    @Inject
    Outbox outbox;

    @Inject
    Transactions transactions;

    @Inject
    OutboxTable table;

    @Inject
    SwitchablePublisher publisher;

    @Inject
    MeterRegistry meters;

    @Inject
    Vertx vertx;

    @AfterEach
    void bringTheBrokerBack() {
        publisher.setAway(false);
    }

    @Test
    void aCommittedFactArrivesAsACloudEvent() {
        announce("anna", 1);

        ConsumerRecord<String, String> message = topic.read(1).getFirst();

        assertThat(message.key()).isEqualTo("anna");
        assertThat(message.value()).isEqualTo("{\"number\":1}");
        assertThat(header(message, "ce_specversion")).isEqualTo("1.0");
        assertThat(header(message, "ce_type")).isEqualTo("org.callout.parcel");
        assertThat(header(message, "ce_source")).isEqualTo("/platform-test");
        assertThat(header(message, "ce_time")).isEqualTo("2026-03-01T12:00:00Z");
        assertThat(header(message, "content-type")).isEqualTo("application/json");
        assertThat(UUID.fromString(header(message, "ce_id")).version()).isEqualTo(7);
    }

    @Test
    void aFactOfATransactionThatFailsIsNeverPublished() {
        Uni<Void> failing = transactions.run(session -> session.persist(new Parcel(topic.name()))
                .chain(() -> outbox.add(session, fact("anna", 1)))
                .chain(() -> Uni.createFrom().failure(new IllegalStateException("changed my mind"))));

        assertThatThrownBy(() -> failing.await().atMost(Duration.ofSeconds(5))).hasMessage("changed my mind");
        announce("anna", 2);

        assertThat(topic.read(1)).extracting(ConsumerRecord::value).containsExactly("{\"number\":2}");
        assertThat(parcels()).isZero();
    }

    @Test
    void factsOfAKeyArriveInTheOrderOfTheirCommits() {
        IntStream.range(0, 60).forEach(number -> announce("key-" + number % 3, number));

        assertThat(numbersOf("key-1", topic.read(60)))
                .containsExactlyElementsOf(
                        IntStream.range(0, 60).filter(n -> n % 3 == 1).boxed().toList());
    }

    @Test
    void factsOfOneTransactionKeepTheirOrder() {
        List<Announcement> facts =
                IntStream.range(0, 100).mapToObj(number -> fact("anna", number)).toList();

        run(session -> outbox.add(session, facts));

        assertThat(numbersOf("anna", topic.read(100)))
                .containsExactlyElementsOf(IntStream.range(0, 100).boxed().toList());
    }

    @Test
    void aFactIsOutLongBeforeTheNextLookAtTheTable() {
        announce("anna", 0);
        topic.read(1);

        List<Duration> times = IntStream.range(1, 21)
                .mapToObj(number -> {
                    long start = System.nanoTime();
                    announce("anna", number);
                    await().pollInterval(Duration.ofMillis(2)).until(() -> waiting() == 0);
                    return Duration.ofNanos(System.nanoTime() - start);
                })
                .toList();

        // The table is looked at every 250 ms: without a nudge eight of twenty would be out so soon, once in 600 runs
        // fifteen.
        assertThat(times)
                .filteredOn(time -> time.compareTo(Duration.ofMillis(100)) < 0)
                .hasSizeGreaterThanOrEqualTo(15);
    }

    @Test
    void whileTheBrokerIsAwayFactsWaitAndThenArriveInOrder() {
        publisher.setAway(true);
        IntStream.range(0, 20).forEach(number -> announce("anna", number));
        int refused = publisher.refused();
        await().until(() -> publisher.refused() > refused);
        assertThat(waiting()).isEqualTo(20);

        publisher.setAway(false);

        assertThat(numbersOf("anna", topic.read(20)))
                .containsExactlyElementsOf(IntStream.range(0, 20).boxed().toList());
    }

    @Test
    void itIsMeasuredHowManyFactsWaitAndForHowLong() {
        publisher.setAway(true);
        announce("anna", 1);

        await().untilAsserted(() -> {
            assertThat(meters.get("callout.outbox.waiting").gauge().value()).isEqualTo(1);
            assertThat(meters.get("callout.outbox.oldest.seconds").gauge().value())
                    .isPositive();
        });
    }

    @Test
    void twoRelaysPublishEachFactOnceAndInOrder() {
        OutboxRelay second =
                new OutboxRelay(table, new Drain(table, publisher, Duration.ofSeconds(3)), vertx, Duration.ofMillis(5));
        second.start(new StartupEvent());
        try {
            IntStream.range(0, 150).forEach(number -> announce("key-" + number % 10, number));
            await().until(() -> waiting() == 0);
        } finally {
            second.stop(new ShutdownEvent());
        }

        List<ConsumerRecord<String, String>> messages = topic.read(150);
        assertThat(messages).hasSize(150);
        IntStream.range(0, 10)
                .forEach(key ->
                        assertThat(numbersOf("key-" + key, messages)).isSorted().hasSize(15));
    }

    @Test
    void publishedFactsAreForgotten() {
        announce("anna", 1);
        await().until(() -> waiting() == 0);

        table.forget(Duration.ofSeconds(-1)).await().atMost(Duration.ofSeconds(5));

        assertThat(table.forget(Duration.ofSeconds(-1)).await().atMost(Duration.ofSeconds(5)))
                .isZero();
    }

    private void announce(String key, int number) {
        run(session -> outbox.add(session, fact(key, number)));
    }

    private Announcement fact(String key, int number) {
        return new Announcement(topic.name(), key, "org.callout.parcel", NOON, Map.of("number", number));
    }

    private void run(Function<Mutiny.Session, Uni<Void>> work) {
        transactions.run(work).await().atMost(Duration.ofSeconds(10));
    }

    private long waiting() {
        return table.waiting().await().atMost(Duration.ofSeconds(5)).facts();
    }

    private long parcels() {
        return transactions
                .run(session -> session.createSelectionQuery("select count(*) from Parcel where id = ?1", Long.class)
                        .setParameter(1, topic.name())
                        .getSingleResult())
                .await()
                .atMost(Duration.ofSeconds(5));
    }

    private static List<Integer> numbersOf(String key, List<ConsumerRecord<String, String>> messages) {
        return messages.stream()
                .filter(message -> message.key().equals(key))
                .map(message -> Integer.valueOf(message.value().replaceAll("\\D", "")))
                .toList();
    }

    private static String header(ConsumerRecord<String, String> message, String name) {
        return new String(message.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
    }
}
