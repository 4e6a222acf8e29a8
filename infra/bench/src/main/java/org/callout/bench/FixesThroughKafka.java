package org.callout.bench;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.callout.bench.CityCrowd.Person;
import org.callout.geo.place.Position;
import org.callout.local.ProductStack;
import org.jspecify.annotations.Nullable;

/** From the topic of positions into the database of the running product, by its own consumer. */
final class FixesThroughKafka {

    private static final String TOPIC = "responder.position";
    private static final int AT_ONCE = 1_000;
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(2);

    private static final Map<String, byte[]> SAME_OF_ALL = Map.of(
            "ce_specversion", bytes("1.0"),
            "ce_source", bytes("/bench"),
            "ce_type", bytes("org.callout.responder.position"),
            "content-type", bytes("application/json"));

    private final ProductStack stack;
    private final PositionsBenchmark.Size size;

    FixesThroughKafka(ProductStack stack, PositionsBenchmark.Size size) {
        this.stack = stack;
        this.size = size;
    }

    /** Fixes a second, from the first that is sent until the last one can be read. */
    double measure() throws Exception {
        try (Connection database = stack.database("dispatch");
                // In large batches, as a producer is that has as much to send; the one of the product waits half as
                // long.
                var producer = new KafkaProducer<>(
                        Map.<String, Object>of(
                                "bootstrap.servers",
                                stack.kafka(),
                                "acks",
                                "all",
                                "linger.ms",
                                20,
                                "batch.size",
                                1 << 18),
                        new StringSerializer(),
                        new StringSerializer())) {
            try (Statement statement = database.createStatement()) {
                // Calls that another measurement left open would be planned again and again beside the fixes.
                statement.execute(Crowd.FORGET_CALLS);
                statement.execute("truncate presence, presence_membership cascade");
            }
            CityCrowd.settle(database, size.volunteers());
            var walkers = new Walkers(CityCrowd.onDuty(database));
            send(database, producer, walkers, size.throughKafka() / 2);
            return send(database, producer, walkers, size.throughKafka());
        }
    }

    private static double send(Connection database, KafkaProducer<String, String> producer, Walkers walkers, int count)
            throws Exception {
        long start = System.nanoTime();
        for (int sent = 0; sent < count; sent += AT_ONCE) {
            Instant at = Instant.now();
            for (Person person : walkers.next(AT_ONCE)) {
                producer.send(message(null, person, at));
            }
        }
        // The last of each partition: once they are there, so are those before them.
        List<UUID> last = producer.partitionsFor(TOPIC).stream()
                .map(partition -> last(producer, partition.partition()))
                .toList();
        producer.flush();
        awaitAll(database, last);
        return count / ((System.nanoTime() - start) / 1e9);
    }

    private static UUID last(KafkaProducer<String, String> producer, int partition) {
        UUID id = UUID.randomUUID();
        producer.send(message(partition, new Person(id, new Position(0, 0)), Instant.now()));
        return id;
    }

    /** Put together plainly, since this shares the processors with what is measured. */
    private static ProducerRecord<String, String> message(@Nullable Integer partition, Person person, Instant at) {
        String id = person.id().toString();
        var json =
                "{\"responderId\":\"" + id + "\",\"lon\":" + person.position().lon() + ",\"lat\":"
                        + person.position().lat() + ",\"accuracyMetres\":12,\"at\":\"" + at + "\"}";
        var message = new ProducerRecord<>(TOPIC, partition, id, json);
        SAME_OF_ALL.forEach((name, value) -> message.headers().add(name, value));
        message.headers().add("ce_id", bytes(id + at)).add("ce_time", bytes(at.toString()));
        return message;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static void awaitAll(Connection database, List<UUID> ids) throws SQLException, InterruptedException {
        Instant deadline = Instant.now().plus(LONGEST_WAIT);
        while (known(database, ids) < ids.size()) {
            if (Instant.now().isAfter(deadline)) {
                throw new BenchException("fixes that went into Kafka did not come out of it within " + LONGEST_WAIT);
            }
            Thread.sleep(5);
        }
    }

    private static int known(Connection database, List<UUID> ids) throws SQLException {
        try (var statement = database.prepareStatement("select count(*) from presence where responder_id = any (?)")) {
            statement.setArray(1, database.createArrayOf("uuid", ids.toArray()));
            try (ResultSet rows = statement.executeQuery()) {
                rows.next();
                return rows.getInt(1);
            }
        }
    }
}
