package org.callout.platform;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.serialization.StringDeserializer;

import static org.awaitility.Awaitility.await;

/** A topic with two partitions, read from its beginning as somebody else would. */
public record TestTopic(String name) {

    private static final int PARTITIONS = 2;

    /** A new topic. */
    public static TestTopic create(String prefix) {
        return existing(prefix + "-" + UUID.randomUUID());
    }

    /** The topic of this name, created if need be. */
    public static TestTopic existing(String name) {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", brokers()))) {
            admin.createTopics(List.of(new NewTopic(name, PARTITIONS, (short) 1)))
                    .all()
                    .get();
        } catch (ExecutionException e) {
            if (!(e.getCause() instanceof TopicExistsException)) {
                throw new IllegalStateException(e);
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        return new TestTopic(name);
    }

    /** Waits until the topic has this many messages, then gives all it has. */
    public List<ConsumerRecord<String, String>> read(int atLeast) {
        Map<String, Object> settings = Map.of("bootstrap.servers", brokers());
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            var partitions = IntStream.range(0, PARTITIONS)
                    .mapToObj(partition -> new TopicPartition(name, partition))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            List<ConsumerRecord<String, String>> records = new ArrayList<>();
            await().atMost(Duration.ofSeconds(20)).until(() -> {
                consumer.poll(Duration.ofMillis(50)).forEach(records::add);
                return records.size() >= atLeast;
            });
            return records;
        }
    }

    /** Where the tests' Kafka is. */
    public static String brokers() {
        return System.getenv().getOrDefault("CALLOUT_TEST_KAFKA", "localhost:9094");
    }
}
