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
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** Erases what was written long enough ago: it may tell of patients, and those are not kept for longer than a day. */
@ApplicationScoped
class TalkUpkeep {

    private static final Logger LOG = Logger.getLogger(TalkUpkeep.class);

    private static final String ERASE = "delete from talk_message where at < $1";

    private final Pool pool;
    private final Clock clock;
    private final Duration keep;

    TalkUpkeep(Pool pool, Clock clock, @ConfigProperty(name = "callout.keep.messages") Duration keep) {
        this.pool = pool;
        this.clock = clock;
        this.keep = keep;
    }

    @Scheduled(every = "10m", delayed = "1m", concurrentExecution = ConcurrentExecution.SKIP)
    Uni<Void> erase() {
        return pool.preparedQuery(ERASE)
                .execute(Tuple.of(clock.instant().minus(keep).atOffset(ZoneOffset.UTC)))
                .replaceWithVoid()
                .onFailure()
                .invoke(failure -> LOG.warnf("old messages not erased yet: %s", failure))
                .onFailure()
                .recoverWithNull();
    }
}
