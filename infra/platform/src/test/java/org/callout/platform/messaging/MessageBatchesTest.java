package org.callout.platform.messaging;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.callout.platform.DatabaseCable;
import org.callout.platform.Parcel;
import org.callout.platform.ParcelTopics;
import org.callout.platform.messaging.ParcelConsumer.ParcelSent;
import org.hibernate.reactive.mutiny.Mutiny;
import org.junit.jupiter.api.Test;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
@QuarkusTestResource(DatabaseCable.class)
@QuarkusTestResource(ParcelTopics.class)
class MessageBatchesTest {

    private static final Duration LONGEST_WAIT = Duration.ofSeconds(20);
    private static final String TYPE = "org.callout.parcel.sent";

    private final String parcel = "batched-" + UUID.randomUUID() + "-";
    private final List<List<String>> applied = new ArrayList<>();

    @Inject
    Messages messages;

    @Inject
    Pool pool;

    @Test
    void allThatWaitsIsAppliedInOneTransaction() {
        apply(message("a"), message("b"), message("c"));

        assertThat(applied).containsExactly(List.of("a", "b", "c"));
        assertThat(stored()).containsExactly("a", "b", "c");
    }

    @Test
    void whatWasSeenBeforeChangesNothingAndWhatCameWithItIsApplied() {
        var replayed = message("b");
        apply(message("a"), replayed);
        applied.clear();

        apply(replayed, message("c"));
        apply(replayed);

        assertThat(applied).containsExactly(List.of("c"));
        assertThat(stored()).containsExactly("a", "b", "c");
    }

    @Test
    void theSameMessageTwiceInABatchIsAppliedOnce() {
        var message = message("a");

        apply(message, message);

        assertThat(applied).containsExactly(List.of("a"));
    }

    @Test
    void oneThatCannotBeAppliedSilencesNoneOfTheOthers() {
        apply(message("a"), message("wrong"), message("c"));

        assertThat(stored()).containsExactly("a", "c");
    }

    @SafeVarargs
    private void apply(ConsumerRecord<String, String>... batch) {
        var partition = new TopicPartition("parcel.sent", 0);
        var records = new ConsumerRecords<>(Map.of(partition, List.of(batch)), Map.of());
        messages.applyAllOnce(records, "batched-parcels", TYPE, ParcelSent.class, this::store)
                .await()
                .atMost(LONGEST_WAIT);
    }

    private Uni<Void> store(Mutiny.Session session, List<Event<ParcelSent>> events) {
        var names = events.stream().map(event -> event.data().id()).toList();
        if (names.contains(parcel + "wrong")) {
            throw new IllegalStateException("no parcel");
        }
        applied.add(names.stream().map(this::shortened).toList());
        return session.persistAll(names.stream().map(Parcel::new).toArray());
    }

    private List<String> stored() {
        var rows = pool.preparedQuery("select id from parcel where id like $1 order by id")
                .execute(Tuple.of(parcel + "%"))
                .await()
                .atMost(LONGEST_WAIT);
        return StreamSupport.stream(rows.spliterator(), false)
                .map(row -> shortened(row.getString("id")))
                .toList();
    }

    private String shortened(String id) {
        return id.substring(parcel.length());
    }

    private ConsumerRecord<String, String> message(String name) {
        var message = new ConsumerRecord<>("parcel.sent", 0, 0, "anna", "{\"id\":\"%s%s\"}".formatted(parcel, name));
        Stream.of("ce_id=" + UUID.randomUUID(), "ce_type=" + TYPE)
                .map(attribute -> attribute.split("=", 2))
                .forEach(attribute -> message.headers().add(attribute[0], attribute[1].getBytes(UTF_8)));
        return message;
    }
}
