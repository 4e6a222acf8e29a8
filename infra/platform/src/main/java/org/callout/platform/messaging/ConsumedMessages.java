package org.callout.platform.messaging;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jboss.logging.Logger;

/** Remembers which messages have had their effect, for longer than any topic keeps them. */
@ApplicationScoped
public class ConsumedMessages {

    private static final Logger LOG = Logger.getLogger(ConsumedMessages.class);

    private static final String NOTE = """
            insert into consumed_message (consumer, message_id) values (:consumer, :message) on conflict do nothing
            """;

    private static final String FORGET = """
            delete from consumed_message
            where ctid = any (array (select ctid from consumed_message
                                     where consumed_at < now() - make_interval(secs => $1) limit 5000))
            """;

    private final Pool pool;
    private final Duration keep;

    ConsumedMessages(Pool pool, @ConfigProperty(name = "callout.consumed.keep") Duration keep) {
        this.pool = pool;
        this.keep = keep;
    }

    /**
     * Notes in the session's transaction that this consumer has consumed the message; true the first time. A second
     * transaction with the same message waits for the first to end, so that only one effect is ever committed.
     *
     * @param consumer names the effect; two consumers of one service may both want a message
     */
    public Uni<Boolean> firstTime(Mutiny.Session session, String consumer, String messageId) {
        return session.createNativeQuery(NOTE)
                .setParameter("consumer", consumer)
                .setParameter("message", messageId)
                .executeUpdate()
                .map(inserted -> inserted == 1);
    }

    @Scheduled(every = "1m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> forget() {
        return pool.preparedQuery(FORGET)
                .execute(Tuple.of((double) keep.toSeconds()))
                .onFailure()
                .invoke(failure -> LOG.debugf("consumed messages not forgotten: %s", failure))
                .onFailure()
                .recoverWithNull()
                .replaceWithVoid();
    }
}
