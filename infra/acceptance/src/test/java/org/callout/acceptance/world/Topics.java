package org.callout.acceptance.world;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.stream.StreamSupport;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

import static java.nio.charset.StandardCharsets.UTF_8;

/** Kafka, as whoever can read and write it sees it. */
public final class Topics implements AutoCloseable {

    private static final Duration READ_FOR = Duration.ofMillis(200);

    private final String bootstrap;
    private final KafkaProducer<String, byte[]> producer;

    Topics(String bootstrap) {
        this.bootstrap = bootstrap;
        this.producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", bootstrap, "linger.ms", 0),
                new StringSerializer(),
                new ByteArraySerializer());
    }

    /** A message with its headers, as it lies in the topic. */
    public record Message(String topic, String key, List<Header> headers, String text) {

        /** Headers and value, as whoever reads the topic sees them. */
        public String everything() {
            var all = new StringBuilder(text);
            headers.forEach(header ->
                    all.append('\n').append(header.key()).append('=').append(new String(header.value(), UTF_8)));
            return all.toString();
        }
    }

    /** Whether the broker listens now. */
    public boolean isBrokerThere() {
        URI broker = URI.create("kafka://" + bootstrap);
        try (var socket = new Socket(broker.getHost(), broker.getPort())) {
            return socket.isConnected();
        } catch (IOException refused) {
            return false;
        }
    }

    /** All that lies in a topic now. */
    public List<Message> read(String topic) {
        try (var consumer = consumer()) {
            Collection<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                    .map(partition -> new TopicPartition(topic, partition.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var ends = consumer.endOffsets(partitions);
            var read = new ArrayList<Message>();
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                consumer.poll(READ_FOR).forEach(found -> read.add(message(found)));
            }
            return read;
        }
    }

    /** Those of a topic that mention a text. */
    public List<Message> readAbout(String topic, String text) {
        return read(topic).stream()
                .filter(message -> message.text().contains(text))
                .toList();
    }

    /** Puts a message there once more, its id included. */
    public void replay(Message message) {
        send(new ProducerRecord<>(
                message.topic(), null, message.key(), message.text().getBytes(UTF_8), message.headers()));
    }

    /** A new message as the services write them. */
    public void send(String topic, String type, String key, String id, String json) {
        var message = new ProducerRecord<>(topic, key, json.getBytes(UTF_8));
        Map.of(
                        "ce_specversion",
                        "1.0",
                        "ce_id",
                        id,
                        "ce_type",
                        type,
                        "ce_source",
                        "/acceptance",
                        "ce_time",
                        Instant.now().toString(),
                        "content-type",
                        "application/json")
                .forEach((name, value) -> message.headers().add(name, value.getBytes(UTF_8)));
        send(message);
    }

    private void send(ProducerRecord<String, byte[]> message) {
        try {
            producer.send(message).get();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private KafkaConsumer<String, byte[]> consumer() {
        return new KafkaConsumer<>(
                Map.of("bootstrap.servers", bootstrap, "enable.auto.commit", false),
                new StringDeserializer(),
                new ByteArrayDeserializer());
    }

    private static Message message(ConsumerRecord<String, byte[]> found) {
        return new Message(
                found.topic(),
                found.key(),
                StreamSupport.stream(found.headers().spliterator(), false).toList(),
                new String(found.value(), UTF_8));
    }

    @Override
    public void close() {
        producer.close(Duration.ofSeconds(1));
    }
}
