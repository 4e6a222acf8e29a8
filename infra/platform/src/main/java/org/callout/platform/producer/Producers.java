package org.callout.platform.producer;

import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Opens producers to the broker that everything else of the service talks to. They never block whoever sends. */
@ApplicationScoped
public class Producers {

    /** What waits longer at the end is of no use to anybody, or comes again at the next start. */
    private static final Duration LEAVE = Duration.ofSeconds(1);

    private final Map<String, Object> broker;

    Producers(@Identifier("default-kafka-broker") Map<String, Object> broker) {
        this.broker = broker;
    }

    /**
     * A producer of its own. Until it knows where a topic is, and whenever it has no room, sending fails at once.
     *
     * @param settings those of Kafka's producer, which win over what the service says of its broker
     */
    public Producer<String, byte[]> open(Map<String, String> settings) {
        Map<String, Object> all = new HashMap<>();
        broker.forEach((name, value) -> {
            if (ProducerConfig.configNames().contains(name)) all.put(name, value);
        });
        all.putAll(settings);
        // Called on event loops: who cannot send at once is told so.
        all.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, 0);
        return new KafkaProducer<>(all, new StringSerializer(), new ByteArraySerializer());
    }

    /** Ends a producer that is not needed any more. */
    public static void close(Producer<String, byte[]> producer) {
        producer.close(LEAVE);
    }
}
