package org.callout.responder.gateway;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import org.callout.platform.id.Ids;
import org.callout.platform.transaction.AfterCommit;
import org.hibernate.reactive.mutiny.Mutiny;

/**
 * Takes messages for the gateway within the caller's transaction: they leave when it is committed, and not at all when it
 * is rolled back. Tried again until they expire, so one may arrive twice.
 */
@ApplicationScoped
public class GatewayQueue {

    /** Longer than an attempt can take, so that a row is taken over only from a sender that is gone. */
    static final Duration LEASE = Duration.ofSeconds(8);

    /** Claimed by the process that writes it, which sends it right after the commit. */
    private static final String ENQUEUE = """
            insert into gateway_message (id, channel, recipient, subject, body, language, reference,
                                         state, due_at, give_up_at, attempts, queued_at)
            values (:id, :channel, :to, cast(:subject as text), :text, cast(:language as text), :reference,
                    'CLAIMED', :lease, :expires, 1, :now)
            """;

    private final GatewaySender sender;
    private final Ids ids;
    private final Clock clock;

    GatewayQueue(GatewaySender sender, Ids ids, Clock clock) {
        this.sender = sender;
        this.ids = ids;
        this.clock = clock;
    }

    /** Enqueues one message; what is not worth sending any more is left out. */
    public Uni<Void> enqueue(Mutiny.Session session, GatewayMessage message) {
        var now = clock.instant();
        if (!now.isBefore(message.expiresAt())) {
            return Uni.createFrom().voidItem();
        }
        var queued = new QueuedMessage(ids.next(), message, 1);
        return session.createNativeQuery(ENQUEUE)
                .setParameter("id", queued.id())
                .setParameter("channel", message.channel().name())
                .setParameter("to", message.to())
                .setParameter("subject", message.subject())
                .setParameter("text", message.text())
                .setParameter("language", message.language())
                .setParameter("reference", message.reference())
                .setParameter("lease", now.plus(LEASE))
                .setParameter("expires", message.expiresAt())
                .setParameter("now", now)
                .executeUpdate()
                .invoke(() -> AfterCommit.hint(session, () -> sender.send(queued)))
                .replaceWithVoid();
    }
}
