package org.callout.responder.caller;

import io.quarkus.cache.Cache;
import io.quarkus.cache.CacheName;
import io.quarkus.cache.CaffeineCache;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;

/** Which responder a subject is. That changes only when an account is erased, so it is remembered: most requests are fixes and receipts. */
@ApplicationScoped
class Subjects {

    private final Pool pool;
    private final CaffeineCache known;

    Subjects(Pool pool, @CacheName("responder-of-subject") Cache known) {
        this.pool = pool;
        this.known = known.as(CaffeineCache.class);
    }

    /** Fails with 404 for who has no account, and looks again the next time. */
    Uni<UUID> responderOf(String subject) {
        CompletableFuture<UUID> remembered = known.getIfPresent(subject);
        return remembered == null ? find(subject) : Uni.createFrom().completionStage(remembered);
    }

    /** Only if it is remembered. */
    Optional<UUID> recall(String subject) {
        CompletableFuture<UUID> remembered = known.getIfPresent(subject);
        return remembered == null ? Optional.empty() : Optional.ofNullable(remembered.getNow(null));
    }

    /** Looks again the next time: the account has gone. */
    void forget(String subject) {
        known.invalidate(subject).subscribe().asCompletionStage();
    }

    private Uni<UUID> find(String subject) {
        return pool.preparedQuery("select id from responder where subject = $1")
                .execute(Tuple.of(subject))
                .map(RowSet::iterator)
                .map(rows -> {
                    if (!rows.hasNext()) {
                        throw CallingResponder.hasNoAccount();
                    }
                    return rows.next().getUUID("id");
                })
                .invoke(id -> known.put(subject, CompletableFuture.completedFuture(id)));
    }
}
