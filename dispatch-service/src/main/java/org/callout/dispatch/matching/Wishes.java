package org.callout.dispatch.matching;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** Who would like to be asked for a care request. */
@ApplicationScoped
class Wishes {

    private static final String OF_CALLOUT = "select responder_id from care_wish where callout_id = $1";

    private final Pool pool;

    Wishes(Pool pool) {
        this.pool = pool;
    }

    Uni<Set<UUID>> of(UUID calloutId) {
        return pool.preparedQuery(OF_CALLOUT)
                .execute(Tuple.of(calloutId))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(row -> row.getUUID("responder_id"))
                        .collect(Collectors.toSet()));
    }
}
