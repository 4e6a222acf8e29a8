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
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.stream.StreamSupport;
import org.callout.dispatch.alarm.AlarmKind;
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
                   a.offered_to, a.offered_to_name, a.notice_sent_at, p.subject is not null as owner_present
            from alarm a
            join callout c on c.id = a.callout_id
            left join assignment s on s.id = a.subject
            left join aed d on d.id = a.subject
            left join desk_presence p on p.organisation = a.organisation and p.subject = a.owner and p.seen_at > $2
            where a.organisation = $1 and a.cleared_at is null
            order by a.raised_at, a.id
            limit $3
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
                                .execute(Tuple.of(
                                        organisation,
                                        clock.instant().minus(Desks.THERE_FOR).atOffset(ZoneOffset.UTC),
                                        MOST))
                                .map(rows -> new AlarmBoard(views(rows, settings, desk, named), desk))));
    }

    private static List<AlarmView> views(RowSet<Row> rows, AlarmSettings settings, DeskView desk, boolean named) {
        return StreamSupport.stream(rows.spliterator(), false)
                .map(row -> view(row, settings, desk, named))
                .sorted(GRAVEST_FIRST)
                .toList();
    }

    private static AlarmView view(Row row, AlarmSettings settings, DeskView desk, boolean named) {
        Instant unowned = instant(row, "unowned_since");
        String owner = row.getString("owner");
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
                                row.getBoolean("owner_present")),
                offered == null ? null : new DeskPerson(offered, row.getString("offered_to_name")),
                unowned == null ? null : unowned.plusSeconds(settings.louderAfterSeconds()),
                unowned == null || desk.notices() != DeskView.Notices.READY ? null : noticeAt(unowned, settings, desk),
                instant(row, "notice_sent_at"));
    }

    private static Instant noticeAt(Instant unowned, AlarmSettings settings, DeskView desk) {
        return desk.attended() ? unowned.plusSeconds(settings.noticeAfterSeconds()) : unowned;
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
