package org.callout.responder.aftercare;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.callout.platform.outbox.Outbox;
import org.callout.platform.recurring.LastingFailures;
import org.jboss.logging.Logger;

/** Tells the desk, once, of each follow-up that nobody has done in time. Replicas share them; the time stands in the row. */
@ApplicationScoped
class FollowUpWatch {

    private static final LastingFailures FAILURES = new LastingFailures(Logger.getLogger(FollowUpWatch.class));

    private static final int AT_ONCE = 50;

    private static final String CLAIM = """
            with due as (
              select f.id, c.assignment_id, c.alert_id, c.callout_id
              from follow_up f join own_call c on c.alert_id = f.alert_id and c.callout_id is not null
              where f.due_at <= $1 and f.closed_at is null and f.desk_told_at is null
              order by f.due_at limit $2 for update of f skip locked)
            update follow_up f set desk_told_at = $1 from due where f.id = due.id
            returning due.assignment_id, due.alert_id, due.callout_id, f.responder_id
            """;

    private final Pool pool;
    private final Outbox outbox;
    private final Clock clock;

    FollowUpWatch(Pool pool, Outbox outbox, Clock clock) {
        this.pool = pool;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Scheduled(every = "30s", concurrentExecution = ConcurrentExecution.SKIP)
    Uni<Void> look() {
        return FAILURES.outlive("the desk not told of follow-ups that are overdue", this::tell);
    }

    private Uni<Void> tell() {
        Instant now = clock.instant();
        return pool.withTransaction(connection -> connection
                .preparedQuery(CLAIM)
                .execute(Tuple.of(now.atOffset(ZoneOffset.UTC), AT_ONCE))
                .chain(due -> Multi.createFrom()
                        .iterable(due)
                        .onItem()
                        .transformToUniAndConcatenate(
                                call -> outbox.add(connection, FollowUpNews.of(call, FollowUpNews.State.OVERDUE, now)))
                        .collect()
                        .last()
                        .replaceWithVoid()));
    }
}
