package org.callout.bench;

import java.net.URI;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.callout.local.ProductStack;

/**
 * What this machine takes for the bare steps that no such road can do without: commit the call, through Kafka and back,
 * commit the delivery, hand the push over. One after the other, nothing else going on.
 */
record Reference(Percentiles commit, Percentiles kafka, Percentiles push, Percentiles chain) {

    private static final String TOPIC = "bench.reference";
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(10);

    private static final String A_PUSH = """
        {"message": {"token": "emu-reference", "data": {"alertId": "reference"}, "android": {"priority": "high"}}}
        """;

    static Reference measure(ProductStack stack, Web web, int rounds) throws Exception {
        try (Connection database = stack.database("dispatch");
                var producer = producer(stack);
                var consumer = consumer(stack)) {
            database.setAutoCommit(false);
            execute(database, "create table if not exists bench_reference (body text)");
            var reference = measure(
                    rounds,
                    List.of(
                            () -> commit(database),
                            () -> throughKafka(producer, consumer),
                            () -> commit(database),
                            () -> push(web, stack.push())));
            execute(database, "drop table bench_reference");
            return reference;
        }
    }

    private static Reference measure(int rounds, List<Callable<Boolean>> steps) throws Exception {
        var times = Stream.generate(ArrayList<Long>::new).limit(steps.size()).toList();
        var chain = new ArrayList<Long>();
        for (int round = -rounds * 2 / 5; round < rounds; round++) {
            long whole = 0;
            for (int step = 0; step < steps.size(); step++) {
                long start = System.nanoTime();
                steps.get(step).call();
                long micros = (System.nanoTime() - start) / 1_000;
                whole += micros;
                if (round >= 0) {
                    times.get(step).add(micros);
                }
            }
            if (round >= 0) {
                chain.add(whole);
            }
        }
        return new Reference(
                Percentiles.of(times.get(0)),
                Percentiles.of(times.get(1)),
                Percentiles.of(times.get(3)),
                Percentiles.of(chain));
    }

    private static void execute(Connection database, String sql) throws SQLException {
        try (Statement statement = database.createStatement()) {
            statement.execute(sql);
            database.commit();
        }
    }

    private static boolean commit(Connection database) throws SQLException {
        try (PreparedStatement statement = database.prepareStatement("insert into bench_reference values (?)")) {
            statement.setString(1, A_PUSH);
            statement.executeUpdate();
            database.commit();
            return true;
        }
    }

    private static boolean throughKafka(KafkaProducer<String, String> producer, KafkaConsumer<String, String> consumer)
            throws ExecutionException, InterruptedException {
        producer.send(new ProducerRecord<>(TOPIC, 0, "reference", A_PUSH)).get();
        if (consumer.poll(LONGEST_WAIT).isEmpty()) {
            throw new BenchException("Kafka did not give back what it took within " + LONGEST_WAIT);
        }
        return true;
    }

    private static boolean push(Web web, URI emulator) {
        Web.read(web.post(emulator.resolve("/v1/projects/reference/messages:send"), "reference", A_PUSH)
                .join());
        return true;
    }

    private static KafkaProducer<String, String> producer(ProductStack stack) {
        return new KafkaProducer<>(
                Map.of("bootstrap.servers", stack.kafka(), "acks", "all"),
                new StringSerializer(),
                new StringSerializer());
    }

    /** The topic is made by the first look at it. */
    private static KafkaConsumer<String, String> consumer(ProductStack stack) {
        var consumer = new KafkaConsumer<>(
                Map.<String, Object>of("bootstrap.servers", stack.kafka(), "fetch.min.bytes", 1),
                new StringDeserializer(),
                new StringDeserializer());
        var partition = new TopicPartition(TOPIC, 0);
        consumer.assign(List.of(partition));
        consumer.seekToEnd(List.of(partition));
        consumer.position(partition);
        return consumer;
    }
}
