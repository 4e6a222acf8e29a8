package org.callout.responder.position;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.callout.platform.id.Ids;
import org.callout.platform.producer.CloudEvents;

/**
 * Puts fixes straight on their topic: they are many, short-lived and replaced by the next, so no outbox keeps them, and nothing
 * stands between them and the producer. CloudEvents 1.0 in binary mode.
 */
@ApplicationScoped
class PositionPublisher {

    static final String TOPIC = "responder.position";

    /** The phone sends the next fix anyway; it must not wait for this one. */
    private static final Duration DEADLINE = Duration.ofSeconds(2);

    /** A broker is tried anew for so long: the first fix of all comes before anybody knows where the topic is. */
    private static final Duration TRIED_FOR = Duration.ofMillis(1_900);

    private static final Duration AGAIN_AFTER = Duration.ofMillis(50);

    private static final CloudEvents ENVELOPES = CloudEvents.of("responder-app-api");

    private final Producer<String, byte[]> producer;
    private final ObjectWriter json;
    private final Ids ids;
    private final RecentFixes recent;

    PositionPublisher(Producer<String, byte[]> producer, ObjectMapper json, Ids ids, RecentFixes recent) {
        this.producer = producer;
        this.json = json.writerFor(Position.class);
        this.ids = ids;
        this.recent = recent;
    }

    /** The broker has not acknowledged the fix in time; it may arrive all the same, which does no harm. */
    static final class NotTakenException extends RuntimeException {

        private static final long serialVersionUID = 1L;

        NotTakenException(Throwable cause) {
            super("not acknowledged by the broker", cause);
        }
    }

    /** Tries for a while. Completes once the broker has the fix; fails with {@link NotTakenException} otherwise. */
    Uni<Void> publish(Position position) {
        return Uni.createFrom()
                .completionStage(() -> offer(position))
                .onFailure()
                .retry()
                .withBackOff(AGAIN_AFTER, AGAIN_AFTER)
                .expireIn(TRIED_FOR.toMillis())
                .ifNoItem()
                .after(DEADLINE)
                .fail()
                .onFailure()
                .transform(NotTakenException::new);
    }

    /** Tries once and never blocks. Completes on a thread of the producer, once the broker has the fix. */
    CompletionStage<Void> offer(Position position) {
        var taken = new CompletableFuture<Void>();
        producer.send(message(position), (address, failure) -> {
            if (failure == null) {
                recent.keep(position);
                taken.complete(null);
            } else {
                taken.completeExceptionally(failure);
            }
        });
        return taken;
    }

    private ProducerRecord<String, byte[]> message(Position position) {
        return new ProducerRecord<>(
                TOPIC,
                null,
                position.responderId().toString(),
                write(position),
                ENVELOPES.headers(ids.next(), Position.TYPE, position.at()));
    }

    private byte[] write(Position position) {
        try {
            return json.writeValueAsBytes(position);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a position cannot be written", e);
        }
    }
}
