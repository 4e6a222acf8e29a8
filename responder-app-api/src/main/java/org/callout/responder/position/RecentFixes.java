package org.callout.responder.position;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.callout.platform.recurring.LastingFailures;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * The newest fix of each volunteer that this process has published, and not written down yet. A phone tells of itself several
 * times a minute and looks at what it told seldom: so volunteers take turns, and of each at most one row is written in {@value
 * #TURNS} times {@code callout.last-fix.turn}. A crash loses what nobody was promised: the topic has every fix that counts.
 */
@ApplicationScoped
class RecentFixes {

    private static final Logger LOG = Logger.getLogger(RecentFixes.class);

    private static final int TURNS = 15;
    private static final int AT_A_TIME = 1_000;
    private static final Duration LONGEST_GOODBYE = Duration.ofSeconds(3);

    /** Of those who have left nothing is kept. Ids are sorted against deadlocks. */
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

    private final List<Map<UUID, Position>> waiting = IntStream.range(0, TURNS)
            .<Map<UUID, Position>>mapToObj(turn -> new ConcurrentHashMap<>())
            .toList();

    private final Pool pool;
    private final LastingFailures failures = new LastingFailures(LOG);
    private int turn;

    RecentFixes(Pool pool) {
        this.pool = pool;
    }

    /** Called by every thread that publishes; never waits. */
    void keep(Position fix) {
        of(fix.responderId()).merge(fix.responderId(), fix, Position::newer);
    }

    /** Null when there is none that has not been written down. */
    @Nullable
    Position find(UUID responderId) {
        return of(responderId).get(responderId);
    }

    void forget(UUID responderId) {
        of(responderId).remove(responderId);
    }

    @Scheduled(every = "{callout.last-fix.turn}", concurrentExecution = ConcurrentExecution.SKIP)
    Uni<Void> writeThoseWhoseTurnItIs() {
        turn = (turn + 1) % TURNS;
        return failures.outlive("fixes not written down", () -> write(List.of(waiting.get(turn))));
    }

    Uni<Void> writeAll() {
        return write(waiting);
    }

    void stop(@Observes ShutdownEvent event) {
        try {
            writeAll().await().atMost(LONGEST_GOODBYE);
        } catch (RuntimeException failure) {
            LOG.warn("the last fixes were not written down", failure);
        }
    }

    private Uni<Void> write(List<Map<UUID, Position>> some) {
        return Multi.createFrom()
                .iterable(batches(some))
                .onItem()
                .transformToUniAndConcatenate(this::writeBatch)
                .collect()
                .last()
                .replaceWithVoid();
    }

    /** A fix can be read here until it can be read there. */
    private Uni<Void> writeBatch(List<Position> fixes) {
        return pool.preparedQuery(KEEP_NEWEST)
                .execute(columns(fixes))
                .invoke(() -> fixes.forEach(fix -> of(fix.responderId()).remove(fix.responderId(), fix)))
                .replaceWithVoid();
    }

    private static List<List<Position>> batches(List<Map<UUID, Position>> some) {
        List<Position> all = some.stream()
                .flatMap(one -> one.values().stream())
                .sorted(Comparator.comparing(Position::responderId))
                .toList();
        List<List<Position>> batches = new ArrayList<>();
        for (int from = 0; from < all.size(); from += AT_A_TIME) {
            batches.add(all.subList(from, Math.min(all.size(), from + AT_A_TIME)));
        }
        return batches;
    }

    private Map<UUID, Position> of(UUID responderId) {
        return waiting.get(Math.floorMod(responderId.hashCode(), TURNS));
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
