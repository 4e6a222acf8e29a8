package org.callout.dispatch.alerting;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.callout.dispatch.decision.DispatchSteps;
import org.callout.dispatch.decision.Precedence;
import org.callout.dispatch.decision.StepDue;

/** The claims, kept beside the steps in their table. */
@ApplicationScoped
class StepTable implements StepClaims {

    /** Chosen first, once: a subquery may be run for each row, and then more are taken than were asked for. */
    private static final String TAKE = """
            with due as materialized (
              select callout_id from dispatch_step
              where due_at <= $1 and (claimed_until is null or claimed_until <= $1) and precedence <= $4
              order by precedence, due_at
              limit $3
              for update skip locked)
            update dispatch_step set claimed_until = $2 from due where dispatch_step.callout_id = due.callout_id
            returning dispatch_step.callout_id, precedence
            """;

    /** Never makes a claim longer. Should it be another's by now, two plan the same, and the version lets one of them win. */
    private static final String GIVE_BACK =
            "update dispatch_step set claimed_until = $2 where callout_id = $1 and claimed_until > $2";

    private final Pool pool;
    private final Clock clock;

    StepTable(Pool pool, Clock clock) {
        this.pool = pool;
        this.clock = clock;
    }

    @Override
    public Uni<List<StepDue>> take(int most, Precedence least) {
        Instant now = clock.instant();
        return pool.preparedQuery(TAKE)
                .execute(Tuple.of(utc(now), utc(now.plus(DispatchSteps.CLAIM)), most, least.rank()))
                .map(StepTable::stepsDue);
    }

    @Override
    public Uni<Void> giveBack(UUID calloutId, Duration pause) {
        return pool.preparedQuery(GIVE_BACK)
                .execute(Tuple.of(calloutId, utc(clock.instant().plus(pause))))
                .replaceWithVoid();
    }

    private static List<StepDue> stepsDue(RowSet<Row> rows) {
        return StreamSupport.stream(rows.spliterator(), false)
                .map(row -> StepDue.of(row.getUUID("callout_id"), Precedence.ofRank(row.getShort("precedence"))))
                .toList();
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
