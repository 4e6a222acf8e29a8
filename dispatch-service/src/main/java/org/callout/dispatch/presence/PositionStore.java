package org.callout.dispatch.presence;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import org.callout.geo.match.ResponderFixes;
import org.callout.geo.match.ResponderFixes.ResponderFix;
import org.callout.geo.place.Distance;
import org.callout.geo.place.Position;
import org.callout.geo.place.PositionFix;

/** Writes where responders are: in {@code ready_member} while they may be asked, in {@code presence} otherwise. */
@ApplicationScoped
class PositionStore {

    private final ResponderFixes fixes;

    PositionStore(Pool pool) {
        this.fixes = new ResponderFixes(pool);
    }

    /**
     * Stores the fixes that are newer than what is known, also of responders whose profile has not come yet.
     *
     * @param positions at most one for each responder
     * @return how many were newer
     */
    Uni<Integer> move(Collection<ResponderPosition> positions) {
        return fixes.keepNewer(positions.stream().map(PositionStore::fix).toList());
    }

    private static ResponderFix fix(ResponderPosition position) {
        return new ResponderFix(
                position.responderId(),
                new PositionFix(
                        new Position(position.lon(), position.lat()),
                        new Distance(position.accuracyMetres()),
                        position.at()));
    }
}
