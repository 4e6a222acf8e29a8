package org.callout.responder.practice;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.callout.platform.id.Ids;
import org.callout.platform.web.Regions;

/** Campaigns and the turns of their members, spread over days and hours by a hash: no two runs differ. */
@ApplicationScoped
class Campaigns {

    private static final String LOCK = "select pg_advisory_xact_lock(hashtextextended('practice ' || $1, 0))";

    private static final String UNDER_WAY =
            "select id, starts_at, ends_at from practice_campaign where organisation = $1 and ends_at > $2";

    private static final String START = """
            insert into practice_campaign (id, organisation, starts_at, ends_at, created_at, created_by)
            values ($1, $2, $3, $4, $5, $6)
            """;

    /** Between 10 and 20 o'clock by the region's clock, and not before the campaign is known of. */
    private static final String TAKE_TURNS = """
            insert into practice_turn (campaign_id, responder_id, due_at, state)
            select $1::uuid, m.responder_id,
                   greatest($5::timestamptz, ($6::date + mod(spread.value, $7::bigint)::integer
                                 + interval '10 hours' + mod(spread.value / $7::bigint, 600) * interval '1 minute') at time zone $4::text),
                   'WAITING'
            from membership m
            cross join lateral (
              select hashtextextended(m.responder_id::text || $1::uuid::text, 0) & 9223372036854775807 as value) spread
            where m.organisation = $2 and m.state = 'ACTIVE' and (m.valid_until is null or m.valid_until > $5::timestamptz)
              and not exists (select from practised p where p.responder_id = m.responder_id and p.at > $3)
            """;

    private static final String LIST = """
            select c.*, count(*) filter (where t.state = 'WAITING') as waiting,
                   count(*) filter (where t.state = 'SENT') as sent,
                   count(*) filter (where t.state = 'SKIPPED') as skipped
            from practice_campaign c left join practice_turn t on t.campaign_id = c.id
            where c.organisation = $1
            group by c.id order by c.created_at desc limit 50
            """;

    private final Pool pool;
    private final Regions regions;
    private final Ids ids;
    private final Clock clock;

    Campaigns(Pool pool, Regions regions, Ids ids, Clock clock) {
        this.pool = pool;
        this.regions = regions;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * Begins a campaign; the same one again is the one that is under way.
     *
     * @return nothing while another is under way
     */
    Uni<Optional<CampaignView>> start(String organisation, String by, LocalDate from, int days) {
        var zone = regions.timeZone();
        var starts = from.atStartOfDay(zone).toInstant();
        var ends = from.plusDays(days).atStartOfDay(zone).toInstant();
        return pool.withTransaction(connection -> connection
                        .preparedQuery(LOCK)
                        .execute(Tuple.of(organisation))
                        .chain(() -> connection
                                .preparedQuery(UNDER_WAY)
                                .execute(Tuple.of(organisation, utc(clock.instant()))))
                        .chain(underWay -> {
                            var rows = underWay.iterator();
                            return rows.hasNext()
                                    ? Uni.createFrom().item(same(rows.next(), starts, ends))
                                    : start(connection, organisation, by, starts, ends, from, days)
                                            .map(Optional::of);
                        }))
                .chain(id -> id.isEmpty()
                        ? Uni.createFrom().item(Optional.<CampaignView>empty())
                        : list(organisation)
                                .map(all -> all.stream()
                                        .filter(view -> view.id().equals(id.get()))
                                        .findFirst()));
    }

    Uni<List<CampaignView>> list(String organisation) {
        return pool.preparedQuery(LIST)
                .execute(Tuple.of(organisation))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(Campaigns::view)
                        .toList());
    }

    private Uni<UUID> start(
            SqlConnection connection,
            String organisation,
            String by,
            Instant starts,
            Instant ends,
            LocalDate from,
            int days) {
        var id = ids.next();
        var now = clock.instant();
        return connection
                .preparedQuery(START)
                .execute(Tuple.of(id, organisation, utc(starts), utc(ends), utc(now), by))
                .chain(() -> connection
                        .preparedQuery(TAKE_TURNS)
                        .execute(Tuple.tuple(List.of(
                                id,
                                organisation,
                                utc(PracticeTurns.practisedBefore(now)),
                                regions.timeZone().getId(),
                                utc(now),
                                from,
                                (long) days))))
                .replaceWith(id);
    }

    private static Optional<UUID> same(Row underWay, Instant starts, Instant ends) {
        var isSame = underWay.getOffsetDateTime("starts_at").toInstant().equals(starts)
                && underWay.getOffsetDateTime("ends_at").toInstant().equals(ends);
        return isSame ? Optional.of(underWay.getUUID("id")) : Optional.empty();
    }

    private static CampaignView view(Row row) {
        return new CampaignView(
                row.getUUID("id"),
                row.getString("organisation"),
                row.getOffsetDateTime("starts_at").toInstant(),
                row.getOffsetDateTime("ends_at").toInstant(),
                row.getLong("waiting"),
                row.getLong("sent"),
                row.getLong("skipped"));
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
