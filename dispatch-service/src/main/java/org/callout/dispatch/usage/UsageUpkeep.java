package org.callout.dispatch.usage;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import org.callout.platform.recurring.LastingFailures;
import org.callout.platform.retention.Erasures;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** Forgets who was here long ago; that a client or a person was ever seen goes with them. */
@ApplicationScoped
class UsageUpkeep {

    private static final LastingFailures FAILURES = new LastingFailures(Logger.getLogger(UsageUpkeep.class));

    private static final String KEEP_HOURS = "callout.keep.client-hours";
    private static final String KEEP_STAFF = "callout.keep.staff-seen";

    private static final String FORGET_HOURS = "delete from api_client_hour where hour < $1";
    private static final String FORGET_QUARTERS = "delete from staff_quarter where quarter < $1";
    private static final String FORGET_STAFF = "delete from staff_member where last_at < $1";

    private final Pool pool;
    private final Erasures erasures;
    private final Clock clock;
    private final Duration keepHours;
    private final Duration keepStaff;

    UsageUpkeep(
            Pool pool,
            Erasures erasures,
            Clock clock,
            @ConfigProperty(name = KEEP_HOURS) Duration keepHours,
            @ConfigProperty(name = KEEP_STAFF) Duration keepStaff) {
        this.pool = pool;
        this.erasures = erasures;
        this.clock = clock;
        this.keepHours = keepHours;
        this.keepStaff = keepStaff;
    }

    @Scheduled(every = "10m", delayed = "1m", concurrentExecution = ConcurrentExecution.SKIP)
    Uni<Void> erase() {
        return FAILURES.outlive(
                "old usage not erased",
                () -> erase(FORGET_HOURS, KEEP_HOURS, keepHours)
                        .chain(() -> erase(FORGET_QUARTERS, KEEP_STAFF, keepStaff))
                        .chain(() -> erase(FORGET_STAFF, KEEP_STAFF, keepStaff)));
    }

    private Uni<Void> erase(String sql, String setting, Duration keep) {
        return pool.preparedQuery(sql)
                .execute(Tuple.of(clock.instant().minus(keep).atOffset(ZoneOffset.UTC)))
                .chain(rows -> erasures.note(setting, rows.rowCount()));
    }
}
