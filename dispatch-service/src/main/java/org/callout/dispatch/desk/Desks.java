package org.callout.dispatch.desk;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.callout.dispatch.alarm.AlarmOwners;
import org.callout.dispatch.alarm.AlarmOwners.Keeper;
import org.callout.dispatch.alarm.Alarms;
import org.callout.dispatch.guardian.GuardianGateway;
import org.callout.platform.transaction.Transactions;

/** Who is at a desk: whose page has said so a moment ago. */
@ApplicationScoped
class Desks {

    private static final String SEEN = """
            insert into desk_presence (organisation, subject, name, seen_at) values ($1, $2, $3, $4)
            on conflict (organisation, subject) do update set name = excluded.name, seen_at = excluded.seen_at
            """;

    private static final String GONE = "delete from desk_presence where organisation = $1 and subject = $2";

    private static final String PEOPLE = """
            select subject, name from desk_presence where organisation = $1 and seen_at > $2 order by name, subject
            """;

    private static final String LEFT = """
            select d.unattended, d.said_by, d.said_at,
                   exists (select from alarm_setting s where s.organisation = $1
                           and (s.duty_phone is not null or s.duty_email is not null)) as contact
            from (select 1) one left join desk d on d.organisation = $1
            """;

    private static final String LEAVE = """
            insert into desk (organisation, unattended, said_by, said_at) values (:organisation, :unattended, :by, :now)
            on conflict (organisation) do update
              set unattended = excluded.unattended, said_by = excluded.said_by, said_at = excluded.said_at
            """;

    private final Pool pool;
    private final Transactions transactions;
    private final Alarms alarms;
    private final GuardianGateway gateway;
    private final Clock clock;

    Desks(Pool pool, Transactions transactions, Alarms alarms, GuardianGateway gateway, Clock clock) {
        this.pool = pool;
        this.transactions = transactions;
        this.alarms = alarms;
        this.gateway = gateway;
        this.clock = clock;
    }

    /** Somebody's page is open. */
    Uni<Void> seen(Keeper who) {
        return pool.preparedQuery(SEEN)
                .execute(Tuple.of(who.organisation(), who.subject(), who.name(), utc(clock.instant())))
                .replaceWithVoid();
    }

    /** Somebody leaves. */
    Uni<Void> gone(Keeper who) {
        return pool.preparedQuery(GONE)
                .execute(Tuple.of(who.organisation(), who.subject()))
                .replaceWithVoid();
    }

    /** Somebody says whether alarms are to go out at once, whoever may be there. */
    Uni<Void> leave(Keeper who, boolean unattended) {
        Instant now = clock.instant();
        UUID key = UUID.nameUUIDFromBytes(who.organisation().getBytes(StandardCharsets.UTF_8));
        return transactions.run(session -> session.createNativeQuery(LEAVE)
                .setParameter("organisation", who.organisation())
                .setParameter("unattended", unattended)
                .setParameter("by", who.name())
                .setParameter("now", now)
                .executeUpdate()
                .chain(() -> alarms.tell(session, key, who.organisation(), now)));
    }

    Uni<DeskView> view(String organisation) {
        return people(organisation)
                .chain(people -> pool.preparedQuery(LEFT)
                        .execute(Tuple.of(organisation))
                        .map(rows -> view(people, rows.iterator().next())));
    }

    private DeskView view(List<DeskPerson> people, Row row) {
        boolean left = Boolean.TRUE.equals(row.getBoolean("unattended"));
        return new DeskView(
                !left && !people.isEmpty(),
                left ? row.getString("said_by") : null,
                left ? row.getOffsetDateTime("said_at").toInstant() : null,
                people,
                notices(row.getBoolean("contact")));
    }

    private DeskView.Notices notices(boolean contact) {
        if (!gateway.reachesPeople()) return DeskView.Notices.NO_GATEWAY;
        return contact ? DeskView.Notices.READY : DeskView.Notices.NO_CONTACT;
    }

    /** Whoever of that name is there now. */
    Uni<Optional<Keeper>> find(String organisation, String subject) {
        return people(organisation)
                .map(people -> people.stream()
                        .filter(person -> person.subject().equals(subject))
                        .map(person -> new Keeper(organisation, person.subject(), person.name()))
                        .findFirst());
    }

    private Uni<List<DeskPerson>> people(String organisation) {
        return pool.preparedQuery(PEOPLE)
                .execute(Tuple.of(organisation, utc(clock.instant().minus(AlarmOwners.THERE_FOR))))
                .map(Desks::people);
    }

    private static List<DeskPerson> people(RowSet<Row> rows) {
        return StreamSupport.stream(rows.spliterator(), false)
                .map(row -> new DeskPerson(row.getString("subject"), row.getString("name")))
                .toList();
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
