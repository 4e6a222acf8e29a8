package org.callout.bench;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.internals.RecordHeader;
import org.apache.kafka.common.utils.Utils;
import org.callout.bench.CityCrowd.Person;

/**
 * Fixes as responder-app-api lets them leave together: one message for each partition. Put together plainly, since this shares the
 * processors with what is measured.
 */
final class FixMessages {

    private static final List<Header> SAME_OF_ALL = List.of(
            new RecordHeader("ce_specversion", bytes("1.0")),
            new RecordHeader("ce_source", bytes("/bench")),
            new RecordHeader("ce_type", bytes("org.callout.responder.position")),
            new RecordHeader("content-type", bytes("application/json")));

    /** Of a fix, in characters. */
    private static final int USUAL_LENGTH = 160;

    private final List<List<Person>> ofPartitions;
    private final Instant at;

    FixMessages(int partitions, List<Person> people, Instant at) {
        this.at = at;
        this.ofPartitions = IntStream.range(0, partitions)
                .<List<Person>>mapToObj(partition -> new ArrayList<>())
                .toList();
        for (Person person : people) {
            byte[] key = bytes(person.id().toString());
            ofPartitions.get(Utils.toPositive(Utils.murmur2(key)) % partitions).add(person);
        }
    }

    void send(Producer<byte[], byte[]> producer, String topic) {
        for (int partition = 0; partition < ofPartitions.size(); partition++) {
            List<Person> people = ofPartitions.get(partition);
            if (!people.isEmpty()) {
                producer.send(message(topic, partition, people, at));
            }
        }
    }

    static ProducerRecord<byte[], byte[]> message(String topic, int partition, List<Person> people, Instant at) {
        var json = new StringBuilder(people.size() * USUAL_LENGTH);
        String end = ",\"accuracyMetres\":12,\"at\":\"" + at + "\"}";
        for (Person person : people) {
            json.append(json.isEmpty() ? '[' : ',')
                    .append("{\"responderId\":\"")
                    .append(person.id())
                    .append("\",\"lon\":")
                    .append(person.position().lon())
                    .append(",\"lat\":")
                    .append(person.position().lat())
                    .append(end);
        }
        var headers = new ArrayList<>(SAME_OF_ALL);
        headers.add(new RecordHeader("ce_time", bytes(at.toString())));
        headers.add(new RecordHeader("ce_id", bytes(UUID.randomUUID().toString())));
        byte[] value = bytes(json.append(']').toString());
        return new ProducerRecord<byte[], byte[]>(topic, partition, null, value, headers);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
