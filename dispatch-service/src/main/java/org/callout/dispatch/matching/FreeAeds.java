package org.callout.dispatch.matching;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.callout.geo.aed.AedSite;
import org.callout.geo.match.NearestAeds;
import org.callout.geo.place.Distance;
import org.callout.geo.place.Position;

/**
 * The defibrillators that nobody is sent to: one cabinet serves one runner, whichever callout they run for. Read without a
 * lock: two who say yes in the same moment are told apart by the next step of whoever came second.
 */
@ApplicationScoped
public class FreeAeds {

    /** As many as runners are under way: fewer than the sites around one scene in a city. */
    private static final String SPOKEN_FOR =
            "select distinct aed_id from assignment where active and aed_id is not null";

    private final Pool pool;
    private final NearestAeds aeds;

    FreeAeds(Pool pool, NearestAeds aeds) {
        this.pool = pool;
        this.aeds = aeds;
    }

    /**
     * All sites in use within the reach, whatever their hours and condition, but those that somebody assigned is on the way
     * to, or has taken the device from.
     */
    public Uni<List<AedSite>> within(Position scene, Distance reach) {
        return within(scene, reach, Set.of());
    }

    /** Like {@link #within(Position, Distance)}, and those that the askers are sent to already, wherever they stand. */
    public Uni<List<AedSite>> within(Position scene, Distance reach, Set<UUID> theirs) {
        return aeds.within(scene, reach).chain(around -> with(around, theirs)).chain(sites -> free(sites, theirs));
    }

    private Uni<List<AedSite>> with(List<AedSite> around, Set<UUID> theirs) {
        Set<UUID> farther = new HashSet<>(theirs);
        around.forEach(site -> farther.remove(site.id()));
        return aeds.list(farther)
                .map(more -> Stream.concat(around.stream(), more.stream()).toList());
    }

    private Uni<List<AedSite>> free(List<AedSite> sites, Set<UUID> theirs) {
        if (sites.isEmpty()) return Uni.createFrom().item(sites);
        return spokenFor()
                .map(taken -> sites.stream()
                        .filter(site -> theirs.contains(site.id()) || !taken.contains(site.id()))
                        .toList());
    }

    private Uni<Set<UUID>> spokenFor() {
        return pool.preparedQuery(SPOKEN_FOR)
                .execute()
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(row -> row.getUUID("aed_id"))
                        .collect(Collectors.toSet()));
    }
}
