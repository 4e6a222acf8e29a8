package org.callout.bench;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.callout.bench.CityCrowd.Person;
import org.callout.geo.place.Position;
import org.callout.local.ProductStack;

/** From the topic of positions into the database of the running product, by its own consumer. */
final class FixesThroughKafka {

    private static final String TOPIC = "responder.position";

    /** As many as leave responder-app-api together when it has as many to send. */
    private static final int TOGETHER = 2_000;

    private static final Duration LONGEST_WAIT = Duration.ofMinutes(2);

    private static final String FORGET_PEOPLE = "truncate presence, presence_membership cascade";

    private static final String NOT_THERE = """
            select count(*)
            from unnest(?::uuid[], ?::float8[], ?::float8[]) as sent (id, lon, lat)
            where not exists (
              select from whereabouts w
              where w.responder_id = sent.id and w.lon = sent.lon and w.lat = sent.lat and w.fix_at >= ?)
            """;

    /** By its comment a database says whose crowd it holds. */
    private static final String FORGET_WHOSE = "comment on database dispatch is ''";

    private final ProductStack stack;
    private final PositionsBenchmark.Size size;

    FixesThroughKafka(ProductStack stack, PositionsBenchmark.Size size) {
        this.stack = stack;
        this.size = size;
    }

    /** From the first fix that is sent until the last one can be read. */
    PositionsReport.ThroughKafka measure() throws Exception {
        try (Connection database = stack.database("dispatch");
                var producer = new KafkaProducer<>(
                        Map.<String, Object>of("bootstrap.servers", stack.kafka(), "acks", "all", "linger.ms", 0),
                        new ByteArraySerializer(),
                        new ByteArraySerializer())) {
            // Calls that another measurement left open would be planned again and again beside the fixes.
            Crowd.tidy(database, FORGET_WHOSE, Crowd.FORGET_CALLS, FORGET_PEOPLE);
            CityCrowd.settle(database, size.volunteers());
            var walkers = new Walkers(CityCrowd.onDuty(database));
            send(database, producer, walkers, size.beforeThroughKafka());
            var before = Processor.used(stack.processes());
            double perSecond = send(database, producer, walkers, size.throughKafka());
            return new PositionsReport.ThroughKafka(
                    perSecond, Processor.between(before, Processor.used(stack.processes())));
        }
    }

    private static double send(Connection database, KafkaProducer<byte[], byte[]> producer, Walkers walkers, int count)
            throws Exception {
        long start = System.nanoTime();
        int partitions = producer.partitionsFor(TOPIC).size();
        List<Person> newest = List.of();
        Instant at = Instant.now();
        for (int sent = 0; sent < count; sent += TOGETHER) {
            newest = walkers.next(TOGETHER);
            at = Instant.now();
            new FixMessages(partitions, newest, at).send(producer, TOPIC);
        }
        // The last of each partition: once they are there, so are those before them.
        List<UUID> last = new ArrayList<>();
        for (int partition = 0; partition < partitions; partition++) {
            var person = new Person(UUID.randomUUID(), new Position(0, 0));
            producer.send(FixMessages.message(TOPIC, partition, List.of(person), Instant.now()));
            last.add(person.id());
        }
        producer.flush();
        awaitAll(database, last);
        double perSecond = count / ((System.nanoTime() - start) / 1e9);
        requireThere(database, newest, at);
        return perSecond;
    }

    /** What was sent last of each is what is known of them: fast and lost would be no figure. */
    private static void requireThere(Connection database, List<Person> people, Instant at) throws SQLException {
        try (var statement = database.prepareStatement(NOT_THERE)) {
            statement.setArray(
                    1,
                    database.createArrayOf(
                            "uuid", people.stream().map(Person::id).toArray()));
            statement.setArray(
                    2,
                    database.createArrayOf(
                            "float8",
                            people.stream()
                                    .map(person -> person.position().lon())
                                    .toArray()));
            statement.setArray(
                    3,
                    database.createArrayOf(
                            "float8",
                            people.stream()
                                    .map(person -> person.position().lat())
                                    .toArray()));
            statement.setObject(4, at.truncatedTo(ChronoUnit.MILLIS).atOffset(ZoneOffset.UTC));
            try (ResultSet rows = statement.executeQuery()) {
                rows.next();
                if (rows.getInt(1) > 0) {
                    throw new BenchException("%d of the newest %d fixes through Kafka are not what is known"
                            .formatted(rows.getInt(1), people.size()));
                }
            }
        }
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
