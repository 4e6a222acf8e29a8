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
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.callout.dispatch.decision.CheckRule;
import org.callout.dispatch.decision.Decisions;
import org.callout.platform.recurring.LastingFailures;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Asks people assigned whether they are all right when it is time to. Replicas may look at the same person at once: the rule
 * judges under the callout's lock, so whoever comes second finds nothing due.
 */
@ApplicationScoped
class OverdueChecks {

    private static final LastingFailures FAILURES = new LastingFailures(Logger.getLogger(OverdueChecks.class));

    private static final int AT_ONCE = 100;

    private static final String DUE = """
            select callout_id, id, (select fix_at from whereabouts seen where seen.responder_id = due.responder_id) as seen_at
            from assignment due
            where active and check_due_at <= $1 order by check_due_at limit $2
            """;

    private final Pool pool;
    private final Decisions decisions;
    private final Clock clock;

    OverdueChecks(Pool pool, Decisions decisions, Clock clock) {
        this.pool = pool;
        this.decisions = decisions;
        this.clock = clock;
    }

    @Scheduled(every = "5s", concurrentExecution = ConcurrentExecution.SKIP)
    Uni<Void> look() {
        Instant now = clock.instant();
        return FAILURES.outlive("overdue checks not looked for", () -> due(now).chain(due -> ask(due, now)));
    }

    private record Due(
            UUID calloutId, UUID assignmentId, @Nullable Instant seenAt) {}

    private Uni<List<Due>> due(Instant now) {
        return pool.preparedQuery(DUE)
                .execute(Tuple.of(now.atOffset(ZoneOffset.UTC), AT_ONCE))
                .map(OverdueChecks::read);
    }

    private static List<Due> read(RowSet<Row> rows) {
        return StreamSupport.stream(rows.spliterator(), false)
                .map(row -> new Due(row.getUUID("callout_id"), row.getUUID("id"), seenAt(row)))
                .toList();
    }

    private static @Nullable Instant seenAt(Row row) {
        OffsetDateTime seenAt = row.getOffsetDateTime("seen_at");
        return seenAt == null ? null : seenAt.toInstant();
    }

    private Uni<Void> ask(List<Due> due, Instant now) {
        return FAILURES.outliveEach(
                due,
                one -> "overdue check not made assignment=" + one.assignmentId(),
                one -> decisions.decide(
                        one.calloutId(),
                        situation -> CheckRule.look(situation, one.assignmentId(), one.seenAt(), now)));
    }
}
