package org.callout.dispatch.view;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** When callouts are looked at next by themselves. */
@ApplicationScoped
class NextSteps {

    private static final String DUE =
            "select callout_id, due_at from dispatch_step where callout_id = any ($1) and due_at is not null";

    private final Pool pool;

    NextSteps(Pool pool) {
        this.pool = pool;
    }

    /** By callout; whatever rests is missing. */
    Uni<Map<UUID, Instant>> of(Collection<UUID> callouts) {
        return pool.preparedQuery(DUE)
                .execute(Tuple.tuple().addArrayOfUUID(callouts.toArray(UUID[]::new)))
                .map(rows -> {
                    Map<UUID, Instant> due = HashMap.newHashMap(rows.size());
                    for (Row row : rows) {
                        due.put(
                                row.getUUID("callout_id"),
                                row.getOffsetDateTime("due_at").toInstant());
                    }
                    return due;
                });
    }
}
