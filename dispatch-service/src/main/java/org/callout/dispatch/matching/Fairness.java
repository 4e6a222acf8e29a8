package org.callout.dispatch.matching;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.callout.dispatch.callout.Callout;
import org.callout.dispatch.callout.CareDetails;
import org.callout.dispatch.learning.History;
import org.callout.geo.match.Candidate;
import org.callout.geo.match.CareFit;
import org.jspecify.annotations.Nullable;

/** Orders people for a care request: who was asked least lately comes first, then who fits, then who is near. */
@ApplicationScoped
class Fairness {

    private static final String RECENT_ALERTS = """
            select responder_id,
                   count(*) filter (where sent_at > $2::timestamptz - interval '7 days') as week,
                   count(*) as month
            from alert
            where responder_id = any ($1) and sent_at > $2::timestamptz - interval '30 days'
            group by responder_id
            """;

    private final Pool pool;

    Fairness(Pool pool) {
        this.pool = pool;
    }

    private record Recent(int week, int month) {

        static final Recent NONE = new Recent(0, 0);
    }

    Uni<List<Candidate>> fairestFirst(Judged people, Callout callout, Instant now) {
        return recentAlerts(people.admitted(), now).map(recent -> order(people, recent, callout.care()));
    }

    private Uni<Map<UUID, Recent>> recentAlerts(List<Candidate> candidates, Instant now) {
        UUID[] ids = candidates.stream().map(Candidate::responderId).toArray(UUID[]::new);
        return pool.preparedQuery(RECENT_ALERTS)
                .execute(Tuple.tuple().addArrayOfUUID(ids).addOffsetDateTime(now.atOffset(ZoneOffset.UTC)))
                .map(Fairness::byResponder);
    }

    private static Map<UUID, Recent> byResponder(RowSet<Row> rows) {
        Map<UUID, Recent> recent = new HashMap<>();
        for (Row row : rows) {
            recent.put(row.getUUID("responder_id"), new Recent(row.getInteger("week"), row.getInteger("month")));
        }
        return recent;
    }

    private static List<Candidate> order(Judged people, Map<UUID, Recent> recent, @Nullable CareDetails care) {
        Map<UUID, Candidate> byId =
                people.admitted().stream().collect(Collectors.toMap(Candidate::responderId, Function.identity()));
        return people.admitted().stream()
                .map(candidate -> fit(
                        candidate,
                        people.historyOf(candidate),
                        recent.getOrDefault(candidate.responderId(), Recent.NONE),
                        care))
                .sorted(CareFit.FAIREST_FIRST)
                .map(fit -> byId.get(fit.responderId()))
                .toList();
    }

    private static CareFit fit(Candidate candidate, History history, Recent recent, @Nullable CareDetails care) {
        int wishesMet = care == null
                ? 0
                : (int) care.languages().stream()
                        .filter(history.languages()::contains)
                        .count();
        return new CareFit(candidate.responderId(), recent.week(), recent.month(), wishesMet, candidate.distance());
    }
}
