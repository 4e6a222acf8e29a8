package org.callout.responder.position;

import io.quarkus.cache.Cache;
import io.quarkus.cache.CacheName;
import io.quarkus.cache.CaffeineCache;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.callout.responder.readiness.Precision;

/**
 * Lets nobody be known more exactly than they want. The phone coarsens before it sends, so most fixes are found to be right by what
 * is remembered; only one that is finer than chosen is asked about, and kept as it is during an assignment alone.
 */
@ApplicationScoped
class Discretion {

    private static final String WAITING_PRECISION = "select waiting_precision from responder where id = $1";

    private static final String IS_ASSIGNED =
            "select exists (select from assignment where responder_id = $1 and state = 'ACTIVE')";

    private final Pool pool;
    private final CaffeineCache known;

    Discretion(Pool pool, @CacheName("waiting-precision") Cache known) {
        this.pool = pool;
        this.known = known.as(CaffeineCache.class);
    }

    /** The fix as it may be told: exact while on the way or at a scene, otherwise as coarse as was chosen. */
    Uni<Position> told(Position fix) {
        return precision(fix.responderId()).chain(precision -> told(fix, precision));
    }

    /** Whether it is known, without asking anybody, that the fix is no more exact than wanted. */
    boolean isSurelyCoarseEnough(Position fix) {
        CompletableFuture<Precision> remembered = known.getIfPresent(fix.responderId());
        Precision precision = remembered == null ? null : remembered.getNow(null);
        return precision != null && precision.isKeptBy(fix.whereabouts());
    }

    private Uni<Position> told(Position fix, Precision precision) {
        return precision.isKeptBy(fix.whereabouts())
                ? Uni.createFrom().item(fix)
                : isAssigned(fix.responderId())
                        .map(assigned -> assigned ? fix : fix.at(precision.coarsen(fix.whereabouts())));
    }

    private Uni<Precision> precision(UUID responderId) {
        CompletableFuture<Precision> remembered = known.getIfPresent(responderId);
        return remembered == null ? find(responderId) : Uni.createFrom().completionStage(remembered);
    }

    /** Somebody who has just left is known as coarsely as anybody can be. */
    private Uni<Precision> find(UUID responderId) {
        return pool.preparedQuery(WAITING_PRECISION)
                .execute(Tuple.of(responderId))
                .map(rows -> rows.rowCount() == 0
                        ? Precision.ABOUT_1_KM
                        : Precision.valueOf(rows.iterator().next().getString(0)))
                .invoke(found -> known.put(responderId, CompletableFuture.completedFuture(found)));
    }

    private Uni<Boolean> isAssigned(UUID responderId) {
        return pool.preparedQuery(IS_ASSIGNED)
                .execute(Tuple.of(responderId))
                .map(rows -> rows.iterator().next().getBoolean(0));
    }
}
