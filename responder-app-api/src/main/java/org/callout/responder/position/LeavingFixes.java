package org.callout.responder.position;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.stream.Collectors;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.utils.Utils;
import org.callout.platform.id.Ids;
import org.callout.platform.producer.CloudEvents;

/**
 * Fixes that wait a moment for others and leave with them, one message for each partition: a message costs the broker, and whoever
 * reads it, several times what a fix costs. What is of one volunteer stays in one partition, and so in order.
 */
@ApplicationScoped
class LeavingFixes {

    static final String TOPIC = "responder.position";

    /** Short beside the seconds between two fixes of a phone. */
    private static final Duration WAIT = Duration.ofMillis(40);

    /** Some 300 kB, also if all are in one partition: less than a third of what a broker takes. */
    private static final int MOST_TOGETHER = 2_000;

    private static final CloudEvents ENVELOPES = CloudEvents.of("responder-app-api");

    private final Producer<String, byte[]> producer;
    private final ObjectWriter json;
    private final Ids ids;
    private final Vertx vertx;

    private List<Leaving> waiting = new ArrayList<>();

    LeavingFixes(Producer<String, byte[]> producer, ObjectMapper json, Ids ids, Vertx vertx) {
        this.producer = producer;
        this.json = json.writerFor(Position.class);
        this.ids = ids;
        this.vertx = vertx;
    }

    /** A fix as it is written, and whoever waits for the broker's word. */
    private record Leaving(Position fix, byte[] json, CompletableFuture<Void> taken) {

        /** As the producer counts for a key. */
        int partition(int partitions) {
            byte[] key = fix.responderId().toString().getBytes(StandardCharsets.US_ASCII);
            return Utils.toPositive(Utils.murmur2(key)) % partitions;
        }
    }

    /** Never blocks. Completes on a thread of the producer, once the broker has the fix; fails when it has not. */
    CompletionStage<Void> add(Position fix) {
        var leaving = new Leaving(fix, write(fix), new CompletableFuture<>());
        switch (join(leaving)) {
            case 1 -> vertx.setTimer(WAIT.toMillis(), late -> leave());
            case MOST_TOGETHER -> leave();
            default -> {
                // Somebody who came before looks to it that they leave.
            }
        }
        return leaving.taken;
    }

    /** How many wait by now. */
    private synchronized int join(Leaving leaving) {
        waiting.add(leaving);
        return waiting.size();
    }

    private synchronized List<Leaving> allWaiting() {
        List<Leaving> all = waiting;
        waiting = new ArrayList<>();
        return all;
    }

    private void leave() {
        List<Leaving> all = allWaiting();
        try {
            int partitions = producer.partitionsFor(TOPIC).size();
            all.stream()
                    .collect(Collectors.groupingBy(fix -> fix.partition(partitions)))
                    .forEach(this::send);
        } catch (RuntimeException notKnownWhereTo) {
            all.forEach(fix -> fix.taken.completeExceptionally(notKnownWhereTo));
        }
    }

    private void send(int partition, List<Leaving> fixes) {
        Position first = fixes.getFirst().fix;
        var message = new ProducerRecord<String, byte[]>(
                TOPIC, partition, null, array(fixes), ENVELOPES.headers(ids.next(), Position.TYPE, first.at()));
        producer.send(
                message,
                (address, failure) -> fixes.forEach(fix -> {
                    if (failure == null) {
                        fix.taken.complete(null);
                    } else {
                        fix.taken.completeExceptionally(failure);
                    }
                }));
    }

    private static byte[] array(List<Leaving> fixes) {
        int length = 1 + fixes.stream().mapToInt(fix -> fix.json.length + 1).sum();
        byte[] array = new byte[length];
        int end = 0;
        for (Leaving fix : fixes) {
            array[end++] = (byte) (end == 1 ? '[' : ',');
            System.arraycopy(fix.json, 0, array, end, fix.json.length);
            end += fix.json.length;
        }
        array[end] = ']';
        return array;
    }

    private byte[] write(Position fix) {
        try {
            return json.writeValueAsBytes(fix);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a position cannot be written", e);
        }
    }
}
