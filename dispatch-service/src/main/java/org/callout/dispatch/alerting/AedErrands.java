package org.callout.dispatch.alerting;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.callout.geo.aed.AedSite;
import org.callout.geo.aed.Usability;
import org.callout.geo.aed.UsabilityCheck;
import org.callout.geo.match.NearestAeds;

/**
 * Runners who still have to fetch a device, and which of them go in vain: to one that is listed no more, does not hang ready,
 * is not for the public, or that somebody of any callout who said yes before them is sent to. Hours that end while
 * they are on the way take nobody's device away: the way was chosen by them, and whoever is nearly there may be let in.
 */
@ApplicationScoped
class AedErrands {

    private static final String FETCHING = """
            select a.id, a.callout_id, a.aed_id,
                   exists (select from assignment ahead
                           where ahead.active and ahead.aed_id = a.aed_id
                             and (ahead.accepted_at, ahead.id) < (a.accepted_at, a.id)) as fetched_by_another
            from assignment a
            where a.active and a.aed_id is not null and a.state in ('ASSIGNED', 'EN_ROUTE')
            """;

    private static final String OF_ONE_CALLOUT = FETCHING + "and a.callout_id = $1";

    private static final String OF_CALLOUTS_WITHOUT_A_STEP_DUE = FETCHING + """
            and exists (select from dispatch_step s
                        where s.callout_id = a.callout_id and (s.due_at is null or s.due_at > $1))
            """;

    private final Pool pool;
    private final NearestAeds aeds;
    private final UsabilityCheck usability;

    AedErrands(Pool pool, NearestAeds aeds, UsabilityCheck usability) {
        this.pool = pool;
        this.aeds = aeds;
        this.usability = usability;
    }

    private record Errand(UUID assignmentId, UUID calloutId, UUID aedId, boolean fetchedByAnother) {}

    /** The assignments of a callout that lead to a device in vain. */
    Uni<Set<UUID>> inVain(UUID calloutId, Instant now) {
        return inVain(OF_ONE_CALLOUT, Tuple.of(calloutId), now, Errand::assignmentId);
    }

    /** The callouts that have somebody go in vain and are not about to be planned anyway. */
    Uni<Set<UUID>> calloutsToReview(Instant now) {
        return inVain(OF_CALLOUTS_WITHOUT_A_STEP_DUE, Tuple.of(now.atOffset(ZoneOffset.UTC)), now, Errand::calloutId);
    }

    private Uni<Set<UUID>> inVain(String errands, Tuple of, Instant now, Function<Errand, UUID> wanted) {
        return pool.preparedQuery(errands)
                .execute(of)
                .map(AedErrands::read)
                .chain(found -> toBeHad(found, now)
                        .map(toBeHad -> found.stream()
                                .filter(errand -> errand.fetchedByAnother || !toBeHad.contains(errand.aedId))
                                .map(wanted)
                                .collect(Collectors.toSet())));
    }

    private Uni<Set<UUID>> toBeHad(List<Errand> errands, Instant now) {
        return aeds.list(errands.stream().map(Errand::aedId).distinct().toList())
                .map(sites -> sites.stream()
                        .filter(site -> isToBeHad(usability.of(site, now)))
                        .map(AedSite::id)
                        .collect(Collectors.toSet()));
    }

    private static boolean isToBeHad(Usability usability) {
        return switch (usability) {
            case OPEN, UNKNOWN_HOURS, LIKELY_SHUT, CLOSED -> true;
            case NO_ACCESS, UNUSABLE -> false;
        };
    }

    private static List<Errand> read(RowSet<Row> rows) {
        return StreamSupport.stream(rows.spliterator(), false)
                .map(row -> new Errand(
                        row.getUUID("id"),
                        row.getUUID("callout_id"),
                        row.getUUID("aed_id"),
                        row.getBoolean("fetched_by_another")))
                .toList();
    }
}
