package org.callout.dispatch.fairness;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.callout.dispatch.fairness.Fairness.Asked;
import org.callout.dispatch.fairness.Fairness.Band;
import org.jspecify.annotations.Nullable;

/** Counts alerts by member, on the rows themselves. */
@ApplicationScoped
class FairnessReader {

    /** Where bands of how often begin; each ends before the next. */
    private static final int[] BANDS = {0, 1, 2, 3, 6, 11};

    /** $1 organisation, $2 since when. */
    private static final String COUNTED = """
            with counted as materialized (
              select a.responder_id, count(*) as asked, count(*) filter (where a.state = 'ACCEPTED') as accepted,
                     count(*) filter (where a.state = 'DECLINED') as declined, max(a.sent_at) as last_asked_at
              from alert a join callout c on c.id = a.callout_id
              where a.sent_at > $2 and c.organisation = $1
              group by a.responder_id),
            members as (
              select m.responder_id, p.display_name, p.ready, p.most_alerts_per_week, coalesce(c.asked, 0) as asked,
                     coalesce(c.accepted, 0) as accepted, coalesce(c.declined, 0) as declined, c.last_asked_at
              from presence_membership m join presence p using (responder_id) left join counted c using (responder_id)
              where m.organisation = $1)
            """;

    private static final String SUMMARY = COUNTED + """
            , ranked as (
              select *, row_number() over (order by asked desc) * 10 <= count(*) over () + 9 as busiest from members)
            select count(*) as members, coalesce(sum(asked), 0)::bigint as alerts, coalesce(sum(accepted), 0)::bigint as accepted,
                   coalesce(sum(asked) filter (where busiest), 0)::bigint as of_the_busiest,
                   count(*) filter (where ready and asked = 0) as never,
                   array[count(*) filter (where asked = 0), count(*) filter (where asked = 1), count(*) filter (where asked = 2),
                         count(*) filter (where asked between 3 and 5), count(*) filter (where asked between 6 and 10),
                         count(*) filter (where asked > 10)] as bands
            from ranked
            """;

    private static final String MOST =
            COUNTED + "select * from members where asked > 0 order by asked desc, responder_id limit 20";

    private static final String LEAST = COUNTED
            + "select * from members where ready order by asked, last_asked_at nulls first, responder_id limit 20";

    private final Pool pool;
    private final Clock clock;

    FairnessReader(Pool pool, Clock clock) {
        this.pool = pool;
        this.clock = clock;
    }

    Uni<Fairness> read(String organisation, int days) {
        Instant since = clock.instant().minus(Duration.ofDays(days));
        Tuple values = Tuple.of(organisation, since.atOffset(ZoneOffset.UTC));
        return pool.preparedQuery(SUMMARY)
                .execute(values)
                .chain(summary -> list(MOST, values)
                        .chain(most -> list(LEAST, values)
                                .map(least -> view(since, summary.iterator().next(), most, least))));
    }

    private Uni<List<Asked>> list(String sql, Tuple values) {
        return pool.preparedQuery(sql).execute(values).map(FairnessReader::people);
    }

    private static Fairness view(Instant since, Row summary, List<Asked> most, List<Asked> least) {
        long alerts = summary.getLong("alerts");
        Long[] bands = summary.getArrayOfLongs("bands");
        return new Fairness(
                since,
                summary.getLong("members"),
                alerts,
                summary.getLong("accepted"),
                alerts == 0 ? 0 : (double) summary.getLong("of_the_busiest") / alerts,
                summary.getLong("never"),
                IntStream.range(0, BANDS.length)
                        .mapToObj(i -> new Band(BANDS[i], i + 1 < BANDS.length ? BANDS[i + 1] - 1 : null, bands[i]))
                        .toList(),
                most,
                least);
    }

    private static List<Asked> people(RowSet<Row> rows) {
        return StreamSupport.stream(rows.spliterator(), false)
                .map(row -> new Asked(
                        row.getUUID("responder_id"),
                        row.getString("display_name"),
                        row.getLong("asked"),
                        row.getLong("accepted"),
                        row.getLong("declined"),
                        row.getLong("asked") - row.getLong("accepted") - row.getLong("declined"),
                        instant(row.getOffsetDateTime("last_asked_at")),
                        row.getInteger("most_alerts_per_week")))
                .toList();
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime at) {
        return at == null ? null : at.toInstant();
    }
}
