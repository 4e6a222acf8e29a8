package org.callout.responder.position;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.callout.platform.messaging.Event;
import org.callout.platform.messaging.Messages;
import org.eclipse.microprofile.reactive.messaging.Incoming;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.toMap;

/** Keeps the newest fix of each volunteer: batches of at most 1,000, one statement a batch, ids sorted
 * against deadlocks. Of those who have left nothing is kept. */
@ApplicationScoped
class LastFixProjection {

    private static final String KEEP_NEWEST = """
            insert into last_fix (responder_id, lon, lat, accuracy_metres, at)
            select fix.*
            from unnest($1::uuid[], $2::float8[], $3::float8[], $4::float8[], $5::timestamptz[])
                as fix (responder_id, lon, lat, accuracy_metres, at)
            where exists (select from responder where id = fix.responder_id)
            on conflict (responder_id) do update
              set lon = excluded.lon, lat = excluded.lat, accuracy_metres = excluded.accuracy_metres, at = excluded.at
              where last_fix.at < excluded.at
            """;

    private final Messages messages;
    private final Pool pool;

    LastFixProjection(Messages messages, Pool pool) {
        this.messages = messages;
        this.pool = pool;
    }

    @Incoming("position")
    Uni<Void> receive(ConsumerRecords<String, String> batch) {
        return messages.applyAll(batch, Position.TYPE, Position.class, this::keep);
    }

    private Uni<Void> keep(List<Event<Position>> events) {
        var newest = events.stream()
                .map(Event::data)
                .collect(toMap(Position::responderId, Function.identity(), Position::newer))
                .values()
                .stream()
                .sorted(comparing(Position::responderId))
                .toList();
        return pool.preparedQuery(KEEP_NEWEST).execute(columns(newest)).replaceWithVoid();
    }

    private static Tuple columns(List<Position> positions) {
        return Tuple.of(
                positions.stream().map(Position::responderId).toArray(UUID[]::new),
                positions.stream().map(Position::lon).toArray(Double[]::new),
                positions.stream().map(Position::lat).toArray(Double[]::new),
                positions.stream().map(Position::accuracyMetres).toArray(Double[]::new),
                positions.stream()
                        .map(position -> position.at().atOffset(ZoneOffset.UTC))
                        .toArray(OffsetDateTime[]::new));
    }
}
