package org.callout.dispatch.talk;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import org.callout.platform.retention.Erasures;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** Erases what was written long enough ago: it may tell of patients, and those are not kept for longer than a day. */
@ApplicationScoped
class TalkUpkeep {

    private static final Logger LOG = Logger.getLogger(TalkUpkeep.class);

    private static final String KEEP = "callout.keep.messages";

    private static final String ERASE = "delete from talk_message where at < $1";

    private final Pool pool;
    private final Erasures erasures;
    private final Clock clock;
    private final Duration keep;

    TalkUpkeep(Pool pool, Erasures erasures, Clock clock, @ConfigProperty(name = KEEP) Duration keep) {
        this.pool = pool;
        this.erasures = erasures;
        this.clock = clock;
        this.keep = keep;
    }

    @Scheduled(every = "10m", delayed = "1m", concurrentExecution = ConcurrentExecution.SKIP)
    Uni<Void> erase() {
        return pool.preparedQuery(ERASE)
                .execute(Tuple.of(clock.instant().minus(keep).atOffset(ZoneOffset.UTC)))
                .chain(rows -> erasures.note(KEEP, rows.rowCount()))
                .onFailure()
                .invoke(failure -> LOG.warnf("old messages not erased yet: %s", failure))
                .onFailure()
                .recoverWithNull();
    }
}
