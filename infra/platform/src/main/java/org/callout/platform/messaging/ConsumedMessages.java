package org.callout.platform.messaging;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonArray;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import org.callout.platform.retention.Erasures;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jboss.logging.Logger;

/** Remembers which messages have had their effect, for longer than any topic keeps them. */
@ApplicationScoped
public class ConsumedMessages {

    private static final Logger LOG = Logger.getLogger(ConsumedMessages.class);

    private static final String KEEP = "callout.consumed.keep";

    private static final String NOTE = """
            insert into consumed_message (consumer, message_id) values (:consumer, :message) on conflict do nothing
            """;

    private static final String NOTE_ALL = """
            insert into consumed_message (consumer, message_id)
            select :consumer, id from jsonb_array_elements_text(cast(cast(:messages as text) as jsonb)) as id order by id
            on conflict do nothing
            """;

    private static final String FORGET = """
            delete from consumed_message
            where ctid = any (array (select ctid from consumed_message
                                     where consumed_at < now() - make_interval(secs => $1) limit 5000))
            """;

    private final Pool pool;
    private final Erasures erasures;
    private final Duration keep;

    ConsumedMessages(Pool pool, Erasures erasures, @ConfigProperty(name = KEEP) Duration keep) {
        this.pool = pool;
        this.erasures = erasures;
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

    /**
     * Notes like {@link #firstTime} that this consumer has consumed all these messages; true if it is the first time for each
     * of them. Where it is not, the transaction must not be committed.
     */
    Uni<Boolean> firstTimeAll(Mutiny.Session session, String consumer, Collection<String> messageIds) {
        return session.createNativeQuery(NOTE_ALL)
                .setParameter("consumer", consumer)
                .setParameter("messages", new JsonArray(List.copyOf(messageIds)).encode())
                .executeUpdate()
                .map(inserted -> inserted == messageIds.size());
    }

    @Scheduled(every = "1m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> forget() {
        return pool.preparedQuery(FORGET)
                .execute(Tuple.of((double) keep.toSeconds()))
                .chain(rows -> erasures.note(KEEP, rows.rowCount()))
                .onFailure()
                .invoke(failure -> LOG.debugf("consumed messages not forgotten: %s", failure))
                .onFailure()
                .recoverWithNull();
    }
}
