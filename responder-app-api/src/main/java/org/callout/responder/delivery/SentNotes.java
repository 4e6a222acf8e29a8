package org.callout.responder.delivery;

import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.jboss.logging.Logger;

/**
 * Notes which deliveries the transport has taken, all those of a moment by one statement: a wave is several pushes, and each
 * would be a commit of its own. A note that is lost with its process only means that the push is sent again when its lease
 * ends, and a phone knows an alert that it has.
 */
@ApplicationScoped
class SentNotes {

    /** Far below the lease, after which others would send again. */
    private static final Duration GATHERED = Duration.ofMillis(25);

    private static final Logger LOG = Logger.getLogger(SentNotes.class);

    /** Rows are locked in the order of their key, as everywhere. */
    private static final String SENT = """
            with sent as (
              select * from unnest($1::uuid[], $2::bigint[], $3::text[], $4::text[], $5::timestamptz[])
                as note (alert_id, sequence, device_id, channel, at)
            ), locked as (
              select alert_id, sequence, device_id, channel, sent.at
              from delivery join sent using (alert_id, sequence, device_id, channel)
              order by alert_id, sequence, device_id
              for update of delivery
            )
            update delivery
            set sent_at = locked.at, problem = null, state = case state when 'CLAIMED' then 'SENT' else state end
            from locked
            where delivery.alert_id = locked.alert_id and delivery.sequence = locked.sequence
              and delivery.device_id = locked.device_id and delivery.channel = locked.channel
            """;

    private final Pool pool;
    private final Vertx vertx;
    private final Clock clock;
    private final Queue<Note> waiting = new ConcurrentLinkedQueue<>();
    private final AtomicBoolean gathering = new AtomicBoolean();

    private record Note(UUID alertId, long sequence, String deviceId, String channel, OffsetDateTime at) {}

    SentNotes(Pool pool, Vertx vertx, Clock clock) {
        this.pool = pool;
        this.vertx = vertx;
        this.clock = clock;
    }

    /** The transport has taken the delivery just now. */
    void add(Delivery delivery) {
        waiting.add(new Note(
                delivery.news().alertId(),
                delivery.news().sequence(),
                delivery.deviceId(),
                delivery.channel().name(),
                clock.instant().atOffset(ZoneOffset.UTC)));
        if (gathering.compareAndSet(false, true)) {
            vertx.setTimer(GATHERED.toMillis(), over -> write().subscribe().with(written -> {}));
        }
    }

    /** Writes what waits; never fails. */
    Uni<Void> write() {
        gathering.set(false);
        var notes = new ArrayList<Note>();
        for (Note note = waiting.poll(); note != null; note = waiting.poll()) {
            notes.add(note);
        }
        return notes.isEmpty() ? Uni.createFrom().voidItem() : write(notes);
    }

    private Uni<Void> write(List<Note> notes) {
        return pool.preparedQuery(SENT)
                .execute(Tuple.of(
                        column(notes, Note::alertId, UUID[]::new),
                        column(notes, Note::sequence, Long[]::new),
                        column(notes, Note::deviceId, String[]::new),
                        column(notes, Note::channel, String[]::new),
                        column(notes, Note::at, OffsetDateTime[]::new)))
                .replaceWithVoid()
                .onFailure()
                .invoke(failure -> LOG.warnf(failure, "%d deliveries not noted, they will be sent again", notes.size()))
                .onFailure()
                .recoverWithNull();
    }

    private static <T> T[] column(List<Note> notes, Function<Note, T> value, IntFunction<T[]> array) {
        return notes.stream().map(value).toArray(array);
    }
}
