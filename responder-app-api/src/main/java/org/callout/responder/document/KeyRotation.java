package org.callout.responder.document;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import org.callout.platform.recurring.LastingFailures;
import org.jboss.logging.Logger;

/**
 * Encrypts the keys of documents with the current master key, wherever an older one did; the contents stay as they are. Any
 * number of replicas may do so at once.
 */
@ApplicationScoped
class KeyRotation {

    private static final String OUTDATED = """
            select document_id, master_key, data_key from document_content where master_key <> $1 limit 500
            """;

    private static final String REPLACE = """
            update document_content set master_key = $3, data_key = $4 where document_id = $1 and master_key = $2
            """;

    private final Pool pool;
    private final Vault vault;
    private final MasterKeys keys;
    private final LastingFailures failures = new LastingFailures(Logger.getLogger(KeyRotation.class));

    KeyRotation(Pool pool, Vault vault, MasterKeys keys) {
        this.pool = pool;
        this.vault = vault;
        this.keys = keys;
    }

    @Scheduled(every = "10m", delayed = "1m", concurrentExecution = ConcurrentExecution.SKIP)
    Uni<Void> rotate() {
        return keys.exist()
                ? failures.outlive("keys of documents not renewed", this::renew)
                : Uni.createFrom().voidItem();
    }

    private Uni<Void> renew() {
        return pool.preparedQuery(OUTDATED)
                .execute(Tuple.of(keys.current()))
                .onItem()
                .transformToMulti(rows -> Multi.createFrom().iterable(rows))
                .onItem()
                .transformToUniAndConcatenate(this::renew)
                .collect()
                .last()
                .replaceWithVoid();
    }

    private Uni<Void> renew(Row row) {
        var id = row.getUUID("document_id");
        var outdated = new Sealed.Key(
                row.getString("master_key"), row.getBuffer("data_key").getBytes());
        var fresh = vault.rewrap(id, outdated);
        return pool.preparedQuery(REPLACE)
                .execute(Tuple.of(id, outdated.masterKey(), fresh.masterKey(), Buffer.buffer(fresh.wrapped())))
                .replaceWithVoid();
    }
}
