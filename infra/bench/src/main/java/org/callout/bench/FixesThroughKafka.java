package org.callout.bench;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.internals.RecordHeader;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.callout.bench.CityCrowd.Person;
import org.callout.geo.place.Position;
import org.callout.local.ProductStack;
import org.jspecify.annotations.Nullable;

/** From the topic of positions into the database of the running product, by its own consumer. */
final class FixesThroughKafka {

    private static final String TOPIC = "responder.position";
    private static final int AT_ONCE = 1_000;
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(2);

    private static final List<Header> SAME_OF_ALL = List.of(
            new RecordHeader("ce_specversion", bytes("1.0")),
            new RecordHeader("ce_source", bytes("/bench")),
            new RecordHeader("ce_type", bytes("org.callout.responder.position")),
            new RecordHeader("content-type", bytes("application/json")));

    private static final String FORGET_PEOPLE = "truncate presence, presence_membership cascade";

    /** By its comment a database says whose crowd it holds. */
    private static final String FORGET_WHOSE = "comment on database dispatch is ''";

    private static final String DEADLOCK = "40P01";

    private final ProductStack stack;
    private final PositionsBenchmark.Size size;

    FixesThroughKafka(ProductStack stack, PositionsBenchmark.Size size) {
        this.stack = stack;
        this.size = size;
    }

    /** From the first fix that is sent until the last one can be read. */
    PositionsReport.ThroughKafka measure() throws Exception {
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
                        new ByteArraySerializer(),
                        new ByteArraySerializer())) {
            forget(database);
            CityCrowd.settle(database, size.volunteers());
            var walkers = new Walkers(CityCrowd.onDuty(database));
            send(database, producer, walkers, size.beforeThroughKafka());
            var before = Processor.used(stack.processes());
            double perSecond = send(database, producer, walkers, size.throughKafka());
            return new PositionsReport.ThroughKafka(
                    perSecond, Processor.between(before, Processor.used(stack.processes())));
        }
    }

    /** The product may be at work on what is left, in an order of its own. */
    private static void forget(Connection database) throws SQLException {
        for (int attempt = 1; ; attempt++) {
            try (Statement statement = database.createStatement()) {
                statement.execute(FORGET_WHOSE);
                // Calls that another measurement left open would be planned again and again beside the fixes.
                statement.execute(Crowd.FORGET_CALLS);
                statement.execute(FORGET_PEOPLE);
                return;
            } catch (SQLException failure) {
                if (!DEADLOCK.equals(failure.getSQLState()) || attempt == 10) {
                    throw failure;
                }
            }
        }
    }

    private static double send(Connection database, KafkaProducer<byte[], byte[]> producer, Walkers walkers, int count)
            throws Exception {
        long start = System.nanoTime();
        for (int sent = 0; sent < count; sent += AT_ONCE) {
            Envelope envelope = Envelope.of(Instant.now());
            for (Person person : walkers.next(AT_ONCE)) {
                producer.send(message(null, person, envelope));
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

    private static UUID last(KafkaProducer<byte[], byte[]> producer, int partition) {
        UUID id = UUID.randomUUID();
        producer.send(message(partition, new Person(id, new Position(0, 0)), Envelope.of(Instant.now())));
        return id;
    }

    /** Put together plainly, since this shares the processors with what is measured. */
    private static ProducerRecord<byte[], byte[]> message(
            @Nullable Integer partition, Person person, Envelope envelope) {
        String id = person.id().toString();
        byte[] json = bytes(
                "{\"responderId\":\"" + id + "\",\"lon\":" + person.position().lon() + ",\"lat\":"
                        + person.position().lat() + ",\"accuracyMetres\":12,\"at\":\"" + envelope.at + "\"}");
        var message = new ProducerRecord<>(TOPIC, partition, bytes(id), json, envelope.headers);
        message.headers().add("ce_id", bytes(id + envelope.at));
        return message;
    }

    /** What fixes of one moment have in common. */
    private record Envelope(Instant at, List<Header> headers) {

        static Envelope of(Instant at) {
            var headers = new ArrayList<>(SAME_OF_ALL);
            headers.add(new RecordHeader("ce_time", bytes(at.toString())));
            return new Envelope(at, headers);
        }
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
