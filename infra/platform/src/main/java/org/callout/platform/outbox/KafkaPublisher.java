package org.callout.platform.outbox;

import io.smallrye.mutiny.Uni;
import io.smallrye.reactive.messaging.MutinyEmitter;
import io.smallrye.reactive.messaging.ce.OutgoingCloudEventMetadata;
import io.smallrye.reactive.messaging.kafka.api.OutgoingKafkaRecordMetadata;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.time.ZoneOffset;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.reactive.messaging.Channel;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.eclipse.microprofile.reactive.messaging.OnOverflow;

/** Publishes facts as CloudEvents 1.0 in binary mode through the channel {@code outbox}. */
@ApplicationScoped
class KafkaPublisher implements Publisher {

    private final MutinyEmitter<String> channel;
    private final URI source;

    KafkaPublisher(
            @Channel("outbox") @OnOverflow(OnOverflow.Strategy.UNBOUNDED_BUFFER) MutinyEmitter<String> channel,
            @ConfigProperty(name = "quarkus.application.name") String application) {
        this.channel = channel;
        this.source = URI.create("/" + application);
    }

    @Override
    public Uni<Void> publish(WaitingFact fact) {
        return channel.sendMessage(
                Message.of(fact.data()).addMetadata(envelope(fact)).addMetadata(address(fact)));
    }

    private OutgoingCloudEventMetadata<String> envelope(WaitingFact fact) {
        return OutgoingCloudEventMetadata.<String>builder()
                .withId(fact.messageId().toString())
                .withType(fact.type())
                .withSource(source)
                .withTimestamp(fact.at().atZone(ZoneOffset.UTC))
                .withDataContentType("application/json")
                .build();
    }

    private static OutgoingKafkaRecordMetadata<String> address(WaitingFact fact) {
        return OutgoingKafkaRecordMetadata.<String>builder()
                .withTopic(fact.topic())
                .withKey(fact.key())
                .build();
    }
}
