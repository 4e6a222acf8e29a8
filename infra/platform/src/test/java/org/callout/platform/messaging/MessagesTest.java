package org.callout.platform.messaging;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ConsumerGroupDescription;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.callout.platform.DatabaseCable;
import org.callout.platform.ParcelTopics;
import org.callout.platform.TestTopic;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

@QuarkusTest
@QuarkusTestResource(DatabaseCable.class)
@QuarkusTestResource(ParcelTopics.class)
class MessagesTest {

    private static final String GROUP = "platform-test";
    private static final String SENT = "org.callout.parcel.sent";

    private final String parcel = "parcel-" + UUID.randomUUID();

    @ConfigProperty(name = "mp.messaging.incoming.parcel-sent.topic")
    String topic;

    @ConfigProperty(name = "mp.messaging.incoming.parcel-weighed.topic")
    String batchTopic;

    @Inject
    ParcelConsumer consumer;

    @Inject
    Pool pool;

    @Inject
    MeterRegistry meters;

    private KafkaProducer<String, String> kafka = producer();

    @BeforeEach
    void makeTopics() {
        TestTopic.existing(topic + ".dead-letter");
        TestTopic.existing(batchTopic + ".dead-letter");
    }

    @AfterEach
    void mend() {
        DatabaseCable.mend();
        kafka.close();
    }

    @Test
    void aMessageHasItsEffectOnceHoweverOftenItArrives() {
        String id = UUID.randomUUID().toString();
        send(topic, id, SENT, parcelJson(parcel));
        send(topic, id, SENT, parcelJson(parcel));
        send(topic, UUID.randomUUID().toString(), SENT, parcelJson(parcel + "-next"));

        awaitParcels(2);
        assertThat(consumer.tried()).filteredOn(tried -> tried.equals(parcel)).hasSize(1);
    }

    @Test
    void messagesOfAnotherTypeArePassedOver() {
        send(topic, UUID.randomUUID().toString(), "org.callout.parcel.dreamt", parcelJson(parcel + "-dream"));
        send(topic, UUID.randomUUID().toString(), SENT, parcelJson(parcel));

        awaitParcels(1);
    }

    @Test
    void anUnreadableMessageIsPutAwayAndCountedAndTheNextOneIsConsumed() {
        double before = deadLetters();
        send(topic, UUID.randomUUID().toString(), SENT, "{\"id\": \"" + parcel);
        send(topic, UUID.randomUUID().toString(), SENT, parcelJson(parcel));

        awaitParcels(1);
        assertThat(reasonsOfDeadLetters("{\"id\": \"" + parcel))
                .singleElement()
                .asString()
                .isEqualTo("wrong value at /id");
        assertThat(deadLetters()).isEqualTo(before + 1);
    }

    @Test
    void aMessageThatCannotBeAppliedIsPutAwayAfterSomeTries() {
        send(topic, UUID.randomUUID().toString(), SENT, parcelJson(parcel));
        String again = "{\"id\":\"" + parcel + "\",\"again\":true}";
        send(topic, UUID.randomUUID().toString(), SENT, again);
        send(topic, UUID.randomUUID().toString(), SENT, parcelJson(parcel + "-next"));

        awaitParcels(2);
        assertThat(reasonsOfDeadLetters(again)).singleElement().asString().startsWith("cannot be applied");
        assertThat(consumer.tried()).filteredOn(tried -> tried.equals(parcel)).hasSize(1 + 4);
    }

    @Test
    void whileTheDatabaseIsAwayMessagesWaitAndThenComeInOrder() {
        send(topic, UUID.randomUUID().toString(), SENT, parcelJson(parcel));
        awaitParcels(1);

        DatabaseCable.cut();
        IntStream.range(0, 5)
                .forEach(number -> send(topic, UUID.randomUUID().toString(), SENT, parcelJson(parcel + "-" + number)));
        await().until(() -> consumer.received().contains(parcelJson(parcel + "-0")));
        int refused = DatabaseCable.refused();
        await().until(() -> DatabaseCable.refused() >= refused + 2);
        DatabaseCable.mend();

        awaitParcels(6);
        assertThat(consumer.tried().stream()
                        .filter(tried -> tried.startsWith(parcel + "-"))
                        .distinct())
                .containsExactly(parcel + "-0", parcel + "-1", parcel + "-2", parcel + "-3", parcel + "-4");
    }

    @Test
    void aBatchIsAppliedInOrderWithoutWhatCannotBeRead() {
        String type = "org.callout.parcel.weighed";
        IntStream.range(0, 50).forEach(number -> {
            send(batchTopic, UUID.randomUUID().toString(), type, parcelJson(parcel + "-" + number));
            send(batchTopic, UUID.randomUUID().toString(), type, "[]");
        });

        await().until(() -> weighed().size() >= 50);
        assertThat(weighed())
                .containsExactlyElementsOf(IntStream.range(0, 50)
                        .mapToObj(number -> parcel + "-" + number)
                        .toList());
    }

    @Test
    void ofABatchOnlyWhatCannotBeAppliedItselfIsPutAway() {
        String type = "org.callout.parcel.weighed";
        String tooHeavy = parcelJson(parcel + ParcelConsumer.TOO_HEAVY);
        IntStream.range(0, 30).forEach(number -> {
            if (number == 10) send(batchTopic, UUID.randomUUID().toString(), type, tooHeavy);
            send(batchTopic, UUID.randomUUID().toString(), type, parcelJson(parcel + "-" + number));
        });

        await().atMost(Duration.ofSeconds(20)).until(() -> weighed().size() >= 30);
        assertThat(weighed())
                .containsExactlyElementsOf(IntStream.range(0, 30)
                        .mapToObj(number -> parcel + "-" + number)
                        .toList());
        await().untilAsserted(() -> assertThat(new TestTopic(batchTopic + ".dead-letter").read(1))
                .extracting(ConsumerRecord::value)
                .filteredOn(value -> value.contains(parcel))
                .containsExactly(tooHeavy));
    }

    @Test
    void aChannelIsSharedByAsManyConsumersAsItIsToldTo() throws Exception {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", TestTopic.brokers()))) {
            ConsumerGroupDescription group = admin.describeConsumerGroups(List.of(GROUP))
                    .describedGroups()
                    .values()
                    .iterator()
                    .next()
                    .get();

            assertThat(group.members())
                    .filteredOn(member -> member.assignment().topicPartitions().stream()
                            .anyMatch(partition -> partition.topic().equals(topic)))
                    .hasSize(2);
        }
    }

    @Test
    void equalKeysKeepTheirOrderAmongSeveralConsumers() {
        IntStream.range(0, 40).forEach(number -> {
            String id = "%s-%02d".formatted(parcel, number);
            send(topic, "key-" + number % 4, UUID.randomUUID().toString(), SENT, parcelJson(id));
        });

        awaitParcels(40);
        IntStream.range(0, 4)
                .forEach(key -> assertThat(consumer.tried())
                        .filteredOn(tried -> tried.startsWith(parcel)
                                && Integer.parseInt(tried.substring(tried.length() - 2)) % 4 == key)
                        .hasSize(10)
                        .isSorted());
    }

    private List<String> weighed() {
        return consumer.weighed().stream().filter(id -> id.startsWith(parcel)).toList();
    }

    private void send(String to, String id, String type, String value) {
        send(to, "anna", id, type, value);
    }

    private void send(String to, String key, String id, String type, String value) {
        var message = new ProducerRecord<>(to, key, value);
        message.headers()
                .add("ce_id", id.getBytes(UTF_8))
                .add("ce_type", type.getBytes(UTF_8))
                .add("ce_specversion", "1.0".getBytes(UTF_8));
        kafka.send(message);
        kafka.flush();
    }

    private static String parcelJson(String id) {
        return "{\"id\":\"" + id + "\"}";
    }

    private void awaitParcels(int number) {
        await().atMost(Duration.ofSeconds(20))
                .ignoreExceptions()
                .until(() -> pool.preparedQuery("select 1 from parcel where id like $1")
                                .execute(Tuple.of(parcel + "%"))
                                .await()
                                .atMost(Duration.ofSeconds(5))
                                .size()
                        == number);
    }

    private List<String> reasonsOfDeadLetters(String value) {
        return new TestTopic(topic + ".dead-letter")
                .read(1).stream()
                        .filter(letter -> letter.value().equals(value))
                        .map(MessagesTest::reason)
                        .toList();
    }

    private double deadLetters() {
        return meters.counter("callout.dead.letters", "topic", topic).count();
    }

    private static String reason(ConsumerRecord<String, String> letter) {
        return new String(letter.headers().lastHeader("callout-reason").value(), UTF_8);
    }

    private static KafkaProducer<String, String> producer() {
        return new KafkaProducer<>(
                Map.of("bootstrap.servers", TestTopic.brokers()), new StringSerializer(), new StringSerializer());
    }
}
