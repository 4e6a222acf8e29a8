package org.callout.dispatch.view;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.callout.dispatch.alert.AlertState;
import org.callout.dispatch.assignment.AssignmentState;
import org.callout.dispatch.callout.Callout;
import org.callout.dispatch.callout.CalloutState;
import org.callout.dispatch.callout.Need;
import org.callout.dispatch.duplicate.SuspectedDuplicates;
import org.callout.dispatch.policy.PolicyBook;
import org.callout.geo.place.Position;
import org.callout.geo.policy.CalloutKind;
import org.callout.geo.policy.VersionedPolicy;
import org.callout.platform.transaction.Transactions;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/** Lists an organisation's callouts: newest first, or nearest first around a place. */
@ApplicationScoped
public class CalloutSearch {

    /**
     * Keyset paging: the cursor is the sort value and id of the last row shown. The sort value falls for time and rises for
     * distance, so distance is taken negative.
     */
    private static final String PAGE = """
            select id, sort_value from (
              select id,
                     case when $5::float8 is null then extract(epoch from received_at)::float8
                          else -(place <-> ST_SetSRID(ST_MakePoint($5, $6), 4326)::geography) end as sort_value
              from callout
              where organisation = $1 and kind = $2
                and ($3::text[] is null or state = any ($3))
                and ($4::text is null
                     or reference ilike $4 or address ilike $4 or notes ilike $4 or determinant ilike $4)
            ) listed
            where $7::float8 is null or (sort_value, id) < ($7, $8::uuid)
            order by sort_value desc, id desc
            limit $9
            """;

    private final Pool pool;
    private final Transactions transactions;
    private final PolicyBook policies;
    private final SuspectedDuplicates duplicates;

    CalloutSearch(Pool pool, Transactions transactions, PolicyBook policies, SuspectedDuplicates duplicates) {
        this.pool = pool;
        this.transactions = transactions;
        this.policies = policies;
        this.duplicates = duplicates;
    }

    /**
     * What is looked for.
     *
     * @param states any of these; empty for all
     * @param near nearest first around there; null for newest first
     * @param text part of reference, address, notes or determinant; null for all
     * @param cursor where the page before ended; null for the first page
     * @param limit rows at most, 1 to 200
     */
    public record Query(
            String organisation,
            CalloutKind kind,
            List<CalloutState> states,
            @Nullable Position near,
            @Nullable String text,
            @Nullable Cursor cursor,
            int limit) {}

    private record Hit(UUID id, double sortValue) {}

    /** One page of what was looked for. */
    public Uni<CalloutPage> list(Query query) {
        return pool.preparedQuery(PAGE)
                .execute(parameters(query))
                .map(CalloutSearch::hits)
                .chain(hits -> summaries(hits).map(summaries -> new CalloutPage(summaries, next(hits, query.limit()))));
    }

    private static Tuple parameters(Query query) {
        Position near = query.near();
        Cursor cursor = query.cursor();
        String[] states = query.states().stream().map(Enum::name).toArray(String[]::new);
        return Tuple.tuple()
                .addString(query.organisation())
                .addString(query.kind().name())
                .addArrayOfString(states.length == 0 ? null : states)
                .addString(query.text() == null ? null : "%" + escaped(query.text()) + "%")
                .addDouble(near == null ? null : near.lon())
                .addDouble(near == null ? null : near.lat())
                .addDouble(cursor == null ? null : cursor.sortValue())
                .addUUID(cursor == null ? null : cursor.id())
                .addInteger(query.limit());
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }

    private static List<Hit> hits(RowSet<Row> rows) {
        return StreamSupport.stream(rows.spliterator(), false)
                .map(row -> new Hit(row.getUUID("id"), row.getDouble("sort_value")))
                .toList();
    }

    private static @Nullable String next(List<Hit> hits, int limit) {
        if (hits.size() < limit) return null;
        Hit last = hits.getLast();
        return new Cursor(last.sortValue(), last.id()).encoded();
    }

    private Uni<List<CalloutSummary>> summaries(List<Hit> hits) {
        if (hits.isEmpty()) return Uni.createFrom().item(List.of());
        List<UUID> ids = hits.stream().map(Hit::id).toList();
        return duplicates.of(ids).chain(suspects -> summaries(ids, suspects));
    }

    private Uni<List<CalloutSummary>> summaries(List<UUID> ids, Map<UUID, List<UUID>> suspects) {
        return transactions.run(session -> callouts(session, ids)
                .chain(callouts -> needs(session, ids)
                        .chain(needs -> counts(session, ASSIGNED, ids)
                                .chain(assigned -> counts(session, OPEN, ids)
                                        .chain(open -> counts(session, ALARMS, ids)
                                                .chain(alarms -> policies.running(session, callouts.values())
                                                        .map(terms -> summaries(
                                                                ids, callouts, terms, needs, assigned, open, alarms,
                                                                suspects))))))));
    }

    private static final String ASSIGNED =
            """
            select needId, count(*) from Assignment
            where calloutId in :callouts and state not in (%s, %s)
            group by needId
            """.formatted(name(AssignmentState.WITHDRAWN), name(AssignmentState.STOOD_DOWN));

    private static final String OPEN = """
            select needId, count(*) from Alert where calloutId in :callouts and state = %s group by needId
            """.formatted(name(AlertState.OPEN));

    private static final String ALARMS = """
            select calloutId, count(*) from Assignment
            where calloutId in :callouts and alarm.alarmRaisedAt is not null and alarm.alarmTakenAt is null
            group by calloutId
            """;

    private static String name(Enum<?> value) {
        return value.getDeclaringClass().getName() + "." + value.name();
    }

    private static Uni<Map<UUID, Callout>> callouts(Mutiny.Session session, List<UUID> ids) {
        return session.createSelectionQuery("from Callout where id in :callouts", Callout.class)
                .setParameter("callouts", ids)
                .getResultList()
                .map(found -> found.stream().collect(Collectors.toMap(Callout::id, Function.identity())));
    }

    private static Uni<Map<UUID, List<Need>>> needs(Mutiny.Session session, List<UUID> ids) {
        return session.createSelectionQuery("from Need where calloutId in :callouts", Need.class)
                .setParameter("callouts", ids)
                .getResultList()
                .map(found -> found.stream().collect(Collectors.groupingBy(Need::calloutId)));
    }

    private static Uni<Map<UUID, Integer>> counts(Mutiny.Session session, String query, List<UUID> ids) {
        return session.createSelectionQuery(query, Object[].class)
                .setParameter("callouts", ids)
                .getResultList()
                .map(rows -> rows.stream()
                        .collect(Collectors.toMap(row -> (UUID) row[0], row -> ((Long) row[1]).intValue())));
    }

    private static List<CalloutSummary> summaries(
            List<UUID> ids,
            Map<UUID, Callout> callouts,
            Map<UUID, VersionedPolicy> policies,
            Map<UUID, List<Need>> needs,
            Map<UUID, Integer> assigned,
            Map<UUID, Integer> open,
            Map<UUID, Integer> alarms,
            Map<UUID, List<UUID>> suspects) {
        return ids.stream()
                .map(callouts::get)
                .map(Optional::ofNullable)
                .flatMap(Optional::stream)
                .map(callout -> summary(
                        callout,
                        Objects.requireNonNull(policies.get(callout.id())),
                        needs.getOrDefault(callout.id(), List.of()),
                        assigned,
                        open,
                        alarms.getOrDefault(callout.id(), 0),
                        suspects.getOrDefault(callout.id(), List.of())))
                .toList();
    }

    private static CalloutSummary summary(
            Callout callout,
            VersionedPolicy policy,
            List<Need> needs,
            Map<UUID, Integer> assigned,
            Map<UUID, Integer> open,
            int alarms,
            List<UUID> suspects) {
        return CalloutSummary.of(
                callout,
                policy,
                null,
                needs.stream()
                        .filter(need -> need.ceiling() > 0)
                        .sorted(Comparator.comparing(Need::role))
                        .map(need -> Picture.need(
                                need,
                                policy.terms(),
                                assigned.getOrDefault(need.id(), 0),
                                open.getOrDefault(need.id(), 0)))
                        .toList(),
                alarms,
                suspects);
    }
}
