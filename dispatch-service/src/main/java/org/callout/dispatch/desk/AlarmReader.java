package org.callout.dispatch.desk;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.stream.StreamSupport;
import org.callout.dispatch.alarm.AlarmKind;
import org.callout.dispatch.alarm.AlarmOwners;
import org.callout.dispatch.desk.AlarmView.AlarmOwner;
import org.callout.geo.policy.CalloutKind;
import org.callout.geo.policy.Category;
import org.jspecify.annotations.Nullable;

/** Reads what stands. */
@ApplicationScoped
class AlarmReader {

    private static final int MOST = 500;

    private static final String STANDING = """
            select a.id, a.kind, a.callout_id, c.kind as callout_kind, c.category, c.address, a.subject,
                   s.responder_name, s.role, d.description, a.raised_at, a.unowned_since, a.owner, a.owner_name, a.owned_at,
                   a.offered_to, a.offered_to_name, a.notice_sent_at, greatest(a.owned_at, p.seen_at) as owner_seen
            from alarm a
            join callout c on c.id = a.callout_id
            left join assignment s on s.id = a.subject
            left join aed d on d.id = a.subject
            left join desk_presence p on p.organisation = a.organisation and p.subject = a.owner
            where a.organisation = $1 and a.cleared_at is null
            order by a.raised_at, a.id
            limit $2
            """;

    private static final Comparator<AlarmView> GRAVEST_FIRST =
            Comparator.comparing(AlarmView::kind).thenComparing(AlarmView::raisedAt);

    private final Pool pool;
    private final Desks desks;
    private final AlarmLimits limits;
    private final Clock clock;

    AlarmReader(Pool pool, Desks desks, AlarmLimits limits, Clock clock) {
        this.pool = pool;
        this.desks = desks;
        this.limits = limits;
        this.clock = clock;
    }

    /** @param named whether volunteers are called by their names, or by their roles */
    Uni<AlarmBoard> read(String organisation, boolean named) {
        return limits.get(organisation)
                .chain(settings -> desks.view(organisation)
                        .chain(desk -> pool.preparedQuery(STANDING)
                                .execute(Tuple.of(organisation, MOST))
                                .map(rows -> new AlarmBoard(views(rows, settings, desk, named), desk))));
    }

    private List<AlarmView> views(RowSet<Row> rows, AlarmSettings settings, DeskView desk, boolean named) {
        Instant there = clock.instant().minus(AlarmOwners.THERE_FOR);
        return StreamSupport.stream(rows.spliterator(), false)
                .map(row -> view(row, there, settings, desk, named))
                .sorted(GRAVEST_FIRST)
                .toList();
    }

    /** @param there who was seen at a desk since then is there */
    private static AlarmView view(Row row, Instant there, AlarmSettings settings, DeskView desk, boolean named) {
        Instant unowned = instant(row, "unowned_since");
        String owner = row.getString("owner");
        Instant seen = instant(row, "owner_seen");
        boolean present = seen != null && seen.isAfter(there);
        Instant waiting = owner == null ? unowned : present ? null : seen;
        String offered = row.getString("offered_to");
        return new AlarmView(
                row.getUUID("id"),
                AlarmKind.valueOf(row.getString("kind")),
                row.getUUID("callout_id"),
                CalloutKind.valueOf(row.getString("callout_kind")),
                Category.valueOf(row.getString("category")),
                row.getString("address"),
                row.getUUID("subject"),
                about(row, named),
                row.getOffsetDateTime("raised_at").toInstant(),
                unowned,
                owner == null
                        ? null
                        : new AlarmOwner(
                                owner,
                                row.getString("owner_name"),
                                row.getOffsetDateTime("owned_at").toInstant(),
                                present),
                offered == null ? null : new DeskPerson(offered, row.getString("offered_to_name")),
                waiting == null ? null : waiting.plusSeconds(settings.louderAfterSeconds()),
                waiting == null || desk.notices() != DeskView.Notices.READY ? null : noticeAt(waiting, settings, desk),
                instant(row, "notice_sent_at"));
    }

    private static Instant noticeAt(Instant waiting, AlarmSettings settings, DeskView desk) {
        return desk.attended() ? waiting.plusSeconds(settings.noticeAfterSeconds()) : waiting;
    }

    private static @Nullable String about(Row row, boolean named) {
        String person = row.getString(named ? "responder_name" : "role");
        return person == null ? row.getString("description") : person;
    }

    private static @Nullable Instant instant(Row row, String column) {
        OffsetDateTime at = row.getOffsetDateTime(column);
        return at == null ? null : at.toInstant();
    }
}
