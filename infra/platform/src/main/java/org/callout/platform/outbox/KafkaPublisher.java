package org.callout.platform.outbox;

import io.smallrye.config.ConfigMapping;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.UniEmitter;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.TimeoutException;
import org.callout.platform.producer.CloudEvents;
import org.callout.platform.producer.Producers;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Publishes facts as CloudEvents 1.0 in binary mode, by one producer, so that their order is kept. */
@ApplicationScoped
class KafkaPublisher implements Publisher {

    /** The first fact of a topic comes before the producer knows where that is. */
    private static final Duration AGAIN_AFTER = Duration.ofMillis(20);

    private static final Duration LONGEST_PAUSE = Duration.ofMillis(100);

    /** As long as a broker that is there takes to say so; shorter than a fact is under way, so that none is sent twice for it. */
    private static final Duration TRIED_FOR = Duration.ofSeconds(1);

    /** Settings of the outbox. */
    @ConfigMapping(prefix = "callout.outbox-kafka")
    interface Config {

        /** Those of Kafka's producer. */
        Map<String, String> producer();
    }

    private final Producer<String, byte[]> producer;
    private final CloudEvents envelopes;

    KafkaPublisher(
            Producers producers, Config config, @ConfigProperty(name = "quarkus.application.name") String application) {
        this.producer = producers.open(config.producer());
        this.envelopes = CloudEvents.of(application);
    }

    @PreDestroy
    void close() {
        Producers.close(producer);
    }

    @Override
    public Uni<Void> publish(WaitingFact fact) {
        return Uni.createFrom()
                .<Void>emitter(emitter -> send(fact, emitter))
                .onFailure(TimeoutException.class)
                .retry()
                .withBackOff(AGAIN_AFTER, LONGEST_PAUSE)
                .expireIn(TRIED_FOR.toMillis());
    }

    private void send(WaitingFact fact, UniEmitter<? super Void> emitter) {
        var message = new ProducerRecord<>(
                fact.topic(),
                null,
                fact.key(),
                fact.data().getBytes(StandardCharsets.UTF_8),
                envelopes.headers(fact.messageId(), fact.type(), fact.at()));
        producer.send(message, (address, failure) -> {
            if (failure == null) {
                emitter.complete(null);
            } else {
                emitter.fail(failure);
            }
        });
    }
}
