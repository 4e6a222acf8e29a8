package org.callout.responder.position;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Uni;
import io.smallrye.reactive.messaging.MutinyEmitter;
import io.smallrye.reactive.messaging.ce.OutgoingCloudEventMetadata;
import io.smallrye.reactive.messaging.kafka.api.OutgoingKafkaRecordMetadata;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.time.Duration;
import java.time.ZoneOffset;
import org.callout.platform.id.Ids;
import org.eclipse.microprofile.reactive.messaging.Channel;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.eclipse.microprofile.reactive.messaging.OnOverflow;

/** Puts fixes straight on their topic: they are many, short-lived and replaced by the next, so no outbox keeps them. */
@ApplicationScoped
class PositionPublisher {

    /** The phone sends the next fix anyway; it must not wait for this one. */
    private static final Duration DEADLINE = Duration.ofSeconds(2);

    private static final URI SOURCE = URI.create("/responder-app-api");

    private final MutinyEmitter<String> channel;
    private final ObjectMapper json;
    private final Ids ids;

    PositionPublisher(
            @Channel("position-out") @OnOverflow(value = OnOverflow.Strategy.BUFFER, bufferSize = 4096)
                    MutinyEmitter<String> channel,
            ObjectMapper json,
            Ids ids) {
        this.channel = channel;
        this.json = json;
        this.ids = ids;
    }

    /** The broker has not acknowledged the fix in time; it may arrive all the same, which does no harm. */
    static final class NotTakenException extends RuntimeException {

        private static final long serialVersionUID = 1L;

        NotTakenException(Throwable cause) {
            super("not acknowledged by the broker", cause);
        }
    }

    /** Completes once the broker has the fix; fails with {@link NotTakenException} otherwise. */
    Uni<Void> publish(Position position) {
        return Uni.createFrom()
                .deferred(() -> channel.sendMessage(message(position)))
                .ifNoItem()
                .after(DEADLINE)
                .fail()
                .onFailure()
                .transform(NotTakenException::new);
    }

    private Message<String> message(Position position) {
        var envelope = OutgoingCloudEventMetadata.<String>builder()
                .withId(ids.next().toString())
                .withType(Position.TYPE)
                .withSource(SOURCE)
                .withTimestamp(position.at().atZone(ZoneOffset.UTC))
                .withDataContentType("application/json")
                .build();
        var address = OutgoingKafkaRecordMetadata.<String>builder()
                .withKey(position.responderId().toString())
                .build();
        return Message.of(write(position)).addMetadata(envelope).addMetadata(address);
    }

    private String write(Position position) {
        try {
            return json.writeValueAsString(position);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a position cannot be written", e);
        }
    }
}
