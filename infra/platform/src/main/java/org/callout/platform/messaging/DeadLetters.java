package org.callout.platform.messaging;

import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.mutiny.Uni;
import io.smallrye.reactive.messaging.MutinyEmitter;
import io.smallrye.reactive.messaging.kafka.api.OutgoingKafkaRecordMetadata;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.eclipse.microprofile.reactive.messaging.Channel;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.eclipse.microprofile.reactive.messaging.OnOverflow;
import org.jboss.logging.Logger;

/** Where messages go that cannot be consumed: unchanged to {@code <topic>.dead-letter}, for a person to look at. */
@ApplicationScoped
class DeadLetters {

    private static final Logger LOG = Logger.getLogger(DeadLetters.class);

    private final MutinyEmitter<String> channel;
    private final MeterRegistry meters;
    private final Perseverance perseverance;

    DeadLetters(
            @Channel("dead-letter") @OnOverflow(OnOverflow.Strategy.UNBOUNDED_BUFFER) MutinyEmitter<String> channel,
            MeterRegistry meters,
            Perseverance perseverance) {
        this.channel = channel;
        this.meters = meters;
        this.perseverance = perseverance;
    }

    /** Puts the message away; ends only when the broker has it. */
    Uni<Void> put(ConsumerRecord<?, ?> message, String reason) {
        LOG.errorf(
                "dead letter topic=%s partition=%d offset=%d reason=\"%s\"",
                message.topic(), message.partition(), message.offset(), reason);
        meters.counter("callout.dead.letters", "topic", message.topic()).increment();
        return perseverance.untilDone(Uni.createFrom().deferred(() -> channel.sendMessage(letter(message, reason))));
    }

    private static Message<String> letter(ConsumerRecord<?, ?> message, String reason) {
        Headers headers = new RecordHeaders(message.headers().toArray())
                .add("callout-reason", reason.getBytes(StandardCharsets.UTF_8))
                .add("callout-partition", String.valueOf(message.partition()).getBytes(StandardCharsets.UTF_8))
                .add("callout-offset", String.valueOf(message.offset()).getBytes(StandardCharsets.UTF_8));
        return Message.of(text(message.value()))
                .addMetadata(OutgoingKafkaRecordMetadata.<String>builder()
                        .withTopic(message.topic() + ".dead-letter")
                        .withKey(message.key() == null ? null : text(message.key()))
                        .withHeaders(headers)
                        .build());
    }

    private static String text(Object keyOrValue) {
        return keyOrValue instanceof byte[] bytes ? new String(bytes, StandardCharsets.UTF_8) : keyOrValue.toString();
    }
}
