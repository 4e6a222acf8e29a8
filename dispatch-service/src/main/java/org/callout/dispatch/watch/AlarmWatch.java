package org.callout.dispatch.watch;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.callout.dispatch.decision.Decision;
import org.callout.dispatch.decision.Decisions;
import org.callout.platform.recurring.LastingFailures;
import org.jboss.logging.Logger;

/**
 * Raises alarms that time alone brings about: a decision that decides nothing is taken about the callout, and what stands is
 * judged with it. Replicas may look at the same callout at once; whoever comes second finds it done.
 */
@ApplicationScoped
class AlarmWatch {

    private static final LastingFailures FAILURES = new LastingFailures(Logger.getLogger(AlarmWatch.class));

    private static final int AT_ONCE = 200;

    private static final String DUE =
            "select id from callout where alarms_due_at <= $1 order by alarms_due_at limit $2";

    private final Pool pool;
    private final Decisions decisions;
    private final Clock clock;

    AlarmWatch(Pool pool, Decisions decisions, Clock clock) {
        this.pool = pool;
        this.decisions = decisions;
        this.clock = clock;
    }

    @Scheduled(every = "2s", concurrentExecution = ConcurrentExecution.SKIP)
    Uni<Void> look() {
        return FAILURES.outlive(
                "alarms not looked for",
                () -> due(clock.instant())
                        .chain(due -> FAILURES.outliveEach(
                                due, callout -> "alarms not judged callout=" + callout, this::judge)));
    }

    private Uni<List<UUID>> due(Instant now) {
        return pool.preparedQuery(DUE)
                .execute(Tuple.of(now.atOffset(ZoneOffset.UTC), AT_ONCE))
                .map(AlarmWatch::ids);
    }

    private static List<UUID> ids(RowSet<Row> rows) {
        return StreamSupport.stream(rows.spliterator(), false)
                .map(row -> row.getUUID("id"))
                .toList();
    }

    private Uni<?> judge(UUID callout) {
        return decisions.decide(callout, situation -> new Decision(situation, clock.instant()));
    }
}
