package org.callout.dispatch.live;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Vertx;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jboss.logging.Logger;

/**
 * Looks where those are who have accepted, as long as a page is listening, and tells the feed who has moved. Every replica would
 * otherwise hear every fix of a whole country for the few that a page shows. Whoever is only asked is nobody's to follow.
 */
@ApplicationScoped
class EngagedPositions {

    private static final Logger LOG = Logger.getLogger(EngagedPositions.class);

    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(500);

    /** A chosen place is nobody's to see. */
    private static final String WHERE = """
            select w.responder_id, w.lon, w.lat, w.accuracy_metres, w.fix_at
            from engagement e
            join assignment a on a.alert_id = e.alert_id and a.active
            join whereabouts w on w.responder_id = e.responder_id
            where e.responder_id = any ($1) and not w.placed and w.fix_at is not null
            """;

    private final LiveFeed feed;
    private final EngagedResponders engaged;
    private final Pool pool;
    private final Vertx vertx;
    private final AtomicBoolean looking = new AtomicBoolean();

    /** The last fix that was told of each; used by one look at a time. */
    private final Map<UUID, Instant> told = new HashMap<>();

    private volatile boolean running;

    EngagedPositions(LiveFeed feed, EngagedResponders engaged, Pool pool, Vertx vertx) {
        this.feed = feed;
        this.engaged = engaged;
        this.pool = pool;
        this.vertx = vertx;
    }

    void start(@Observes StartupEvent event) {
        running = true;
        vertx.setPeriodic(BETWEEN_LOOKS.toMillis(), tick -> look());
    }

    void stop(@Observes ShutdownEvent event) {
        running = false;
    }

    private void look() {
        if (!running || !looking.compareAndSet(false, true)) {
            return;
        }
        Uni.createFrom()
                .deferred(this::tellWhoMoved)
                .onTermination()
                .invoke(() -> looking.set(false))
                .subscribe()
                .with(done -> {}, failure -> LOG.debugf("positions of the engaged not read: %s", failure));
    }

    private Uni<Void> tellWhoMoved() {
        Set<UUID> watched = engaged.of(feed.organisations());
        told.keySet().retainAll(watched);
        if (watched.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return pool.preparedQuery(WHERE)
                .execute(Tuple.tuple().addArrayOfUUID(watched.toArray(UUID[]::new)))
                .invoke(this::tell)
                .replaceWithVoid();
    }

    private void tell(RowSet<Row> rows) {
        for (Row row : rows) {
            UUID responder = row.getUUID(0);
            Instant at = row.getOffsetDateTime(4).toInstant();
            Instant before = told.put(responder, at);
            if (before == null || at.isAfter(before)) {
                engaged.of(responder).forEach(bond -> feed.tell(moved(row, bond, at)));
            }
        }
    }

    private static LiveFact moved(Row row, EngagedResponders.Bond bond, Instant at) {
        return new LiveFact.ResponderMoved(
                row.getUUID(0),
                bond.calloutId(),
                bond.organisation(),
                row.getDouble(1),
                row.getDouble(2),
                row.getFloat(3),
                at);
    }
}
