package org.callout.dispatch.live;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.callout.dispatch.live.EngagedResponders.Engaged;
import org.jboss.logging.Logger;

/** Reads from the database who is engaged: at the start, and again and again in case an event was missed. */
@ApplicationScoped
class EngagementSnapshot {

    private static final Logger LOG = Logger.getLogger(EngagementSnapshot.class);

    private static final String ENGAGED = """
            select c.id, c.organisation, c.version, array_agg(e.responder_id) as responders
            from engagement e join callout c on c.id = e.callout_id
            group by c.id
            """;

    private final Pool pool;
    private final EngagedResponders engaged;

    EngagementSnapshot(Pool pool, EngagedResponders engaged) {
        this.pool = pool;
        this.engaged = engaged;
    }

    @Scheduled(every = "10s", concurrentExecution = ConcurrentExecution.SKIP)
    Uni<Void> correct() {
        long mark = engaged.mark();
        return pool.query(ENGAGED)
                .execute()
                .map(EngagementSnapshot::engaged)
                .invoke(snapshot -> engaged.correct(snapshot, mark))
                .onFailure()
                .invoke(failure -> LOG.debugf("engagements not read: %s", failure))
                .onFailure()
                .recoverWithNull()
                .replaceWithVoid();
    }

    private static List<Engaged> engaged(RowSet<Row> rows) {
        List<Engaged> snapshot = new ArrayList<>(rows.size());
        for (Row row : rows) {
            snapshot.add(new Engaged(
                    row.getUUID("id"),
                    row.getString("organisation"),
                    row.getLong("version"),
                    Set.of(row.getArrayOfUUIDs("responders"))));
        }
        return snapshot;
    }
}
