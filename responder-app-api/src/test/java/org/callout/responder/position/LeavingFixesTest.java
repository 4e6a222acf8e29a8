package org.callout.responder.position;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RoundRobinPartitioner;
import org.apache.kafka.common.Cluster;
import org.apache.kafka.common.Node;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.awaitility.Awaitility;
import org.callout.platform.id.Ids;
import org.callout.responder.world.Schemas;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Who leaves with whom, and who is told what became of it: by Kafka's own producer for tests, which answers when it is told to. */
class LeavingFixesTest {

    private static final int PARTITIONS = 4;
    private static final Instant NOW = Instant.parse("2026-03-01T10:00:00Z");
    private static final ObjectMapper JSON = new ObjectMapper()
            .registerModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS);

    private final Vertx vertx = Vertx.vertx();
    private final MockProducer<String, byte[]> producer = producer(PARTITIONS);
    private final LeavingFixes leaving = new LeavingFixes(producer, JSON, new Ids(), vertx);

    @AfterEach
    void close() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    @Test
    void fixesOfAMomentLeaveInOneMessageForEachPartitionAndNoneIsLost() throws IOException {
        List<Position> fixes =
                IntStream.range(0, 300).mapToObj(LeavingFixesTest::fix).toList();

        List<CompletableFuture<Void>> taken = fixes.stream().map(this::add).toList();
        awaitMessages(PARTITIONS);

        assertThat(taken).noneMatch(CompletableFuture::isDone);
        while (producer.completeNext()) {
            // Each of the messages in turn.
        }
        assertThat(taken).allMatch(CompletableFuture::isDone).noneMatch(CompletableFuture::isCompletedExceptionally);
        assertThat(told()).containsExactlyInAnyOrderElementsOf(fixes);
        for (ProducerRecord<String, byte[]> message : producer.history()) {
            assertThat(Schemas.complaints("responder.position", JSON.readTree(message.value())))
                    .isEmpty();
        }
    }

    @Test
    void whatIsOfOneVolunteerStaysInOnePartitionAndInOrder() throws IOException {
        List<Position> fixes = IntStream.range(0, 400)
                .mapToObj(number -> fix(number % 40).after(Duration.ofSeconds(number)))
                .toList();

        fixes.subList(0, 200).forEach(this::add);
        awaitMessages(1);
        fixes.subList(200, 400).forEach(this::add);
        Awaitility.await().until(() -> told().size() == fixes.size());

        Map<UUID, Integer> partitionOf = new HashMap<>();
        Map<UUID, Instant> newest = new HashMap<>();
        for (ProducerRecord<String, byte[]> message : producer.history()) {
            for (Position fix : told(message)) {
                assertThat(partitionOf.merge(fix.responderId(), message.partition(), (one, other) -> one))
                        .isEqualTo(message.partition());
                assertThat(newest.put(fix.responderId(), fix.at()))
                        .satisfiesAnyOf(
                                before -> assertThat(before).isNull(),
                                before -> assertThat(before).isBefore(fix.at()));
            }
        }
        assertThat(partitionOf).hasSize(40);
    }

    @Test
    void aPlaceIsToldToTheCentimetre() {
        add(new Position(new UUID(1, 1), -9.123456789012345, 47.14159265358979, 12.5, NOW));

        awaitMessages(1);

        assertThat(new String(producer.history().getFirst().value(), StandardCharsets.UTF_8))
                .contains("\"lon\":-9.1234568,\"lat\":47.1415927,");
    }

    @Test
    void manyDoNotWaitForMore() {
        List<CompletableFuture<Void>> taken = IntStream.range(0, 2_000)
                .mapToObj(LeavingFixesTest::fix)
                .map(this::add)
                .toList();

        assertThat(producer.history()).hasSize(PARTITIONS);
        while (producer.completeNext()) {
            // Each of the messages in turn.
        }
        assertThat(taken).allMatch(CompletableFuture::isDone);
    }

    @Test
    void onlyThoseWhoseMessageTheBrokerDidNotTakeAreToldSo() {
        List<CompletableFuture<Void>> taken = IntStream.range(0, 100)
                .mapToObj(LeavingFixesTest::fix)
                .map(this::add)
                .toList();
        awaitMessages(PARTITIONS);

        producer.errorNext(new IllegalStateException("not taken"));
        while (producer.completeNext()) {
            // Those that are left.
        }

        assertThat(taken).allMatch(CompletableFuture::isDone);
        assertThat(taken.stream().filter(CompletableFuture::isCompletedExceptionally))
                .hasSizeBetween(1, 99);
    }

    @Test
    void whereNobodyKnowsTheTopicEverybodyIsToldSo() {
        var nowhere = new LeavingFixes(producer(0), JSON, new Ids(), vertx);

        CompletionStage<Void> taken = nowhere.add(fix(1));

        Awaitility.await().until(() -> taken.toCompletableFuture().isCompletedExceptionally());
    }

    private CompletableFuture<Void> add(Position fix) {
        return leaving.add(fix).toCompletableFuture();
    }

    private void awaitMessages(int count) {
        Awaitility.await().until(() -> producer.history().size() >= count);
    }

    private List<Position> told() throws IOException {
        return producer.history().stream()
                .flatMap(message -> told(message).stream())
                .toList();
    }

    private static List<Position> told(ProducerRecord<String, byte[]> message) {
        try {
            JsonNode fixes = JSON.readTree(message.value());
            return Stream.of(JSON.treeToValue(fixes, Position[].class)).toList();
        } catch (IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }

    private static Position fix(int number) {
        return new Position(new UUID(number * 0x9E3779B97F4A7C15L, number), 9.5 + number / 1e4, 47.14, 12.5, NOW);
    }

    private static MockProducer<String, byte[]> producer(int partitions) {
        var node = new Node(0, "localhost", 9092);
        List<PartitionInfo> topic = IntStream.range(0, partitions)
                .mapToObj(number ->
                        new PartitionInfo(LeavingFixes.TOPIC, number, node, new Node[] {node}, new Node[] {node}))
                .toList();
        var cluster = new Cluster("test", List.of(node), topic, java.util.Set.of(), java.util.Set.of());
        return new MockProducer<>(
                cluster, false, new RoundRobinPartitioner(), new StringSerializer(), new ByteArraySerializer());
    }
}
