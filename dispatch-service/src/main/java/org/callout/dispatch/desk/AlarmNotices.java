package org.callout.dispatch.desk;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Multi;
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
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.callout.dispatch.alarm.AlarmAct;
import org.callout.dispatch.alarm.AlarmKind;
import org.callout.dispatch.alarm.AlarmOwners;
import org.callout.dispatch.alarm.Alarms;
import org.callout.dispatch.guardian.GuardianGateway;
import org.callout.platform.recurring.LastingFailures;
import org.callout.platform.transaction.Transactions;
import org.jboss.logging.Logger;

/**
 * Tells the clinical lead or duty phone of alarms that nobody at a desk has: after the time that the organisation gives, at
 * once where nobody is there. Whoever took one and is not there any more has it no longer. Any number of replicas may run it;
 * what the gateway did not take is tried again.
 */
@ApplicationScoped
class AlarmNotices {

    private static final LastingFailures FAILURES = new LastingFailures(Logger.getLogger(AlarmNotices.class));

    /** Longer than the gateway may take, so that a notice is taken over only from a process that is gone. */
    private static final Duration LEASE = Duration.ofSeconds(15);

    private static final int A_PASS = 20;

    private static final String CLAIM = """
            with due as (
              select a.id from alarm a
              join alarm_setting s
                on s.organisation = a.organisation and (s.duty_phone is not null or s.duty_email is not null)
              left join desk d on d.organisation = a.organisation
              left join desk_presence o on o.organisation = a.organisation and o.subject = a.owner
              where a.cleared_at is null and a.notice_due_at <= $1
                and (a.owner is null or greatest(a.owned_at, o.seen_at) <= $2)
                and (a.notice_sent_at is null or a.notice_sent_at < a.owned_at)
                and (coalesce(d.unattended, false)
                     or coalesce(a.unowned_since, greatest(a.owned_at, o.seen_at)) + s.notice_after * interval '1 second' <= $1
                     or not exists (
                       select from desk_presence p where p.organisation = a.organisation and p.seen_at > $2))
              order by a.raised_at limit $4 for update of a skip locked
            ), claimed as (
              update alarm set notice_due_at = $3, notice_attempts = notice_attempts + 1 from due where alarm.id = due.id
              returning alarm.*
            )
            select c.id, c.organisation, c.kind, c.callout_id, c.raised_at, s.duty_name, s.duty_phone, s.duty_email
            from claimed c join alarm_setting s on s.organisation = c.organisation
            """;

    private static final String SENT = "update alarm set notice_sent_at = :now where id = :id";

    private final Pool pool;
    private final Transactions transactions;
    private final Alarms alarms;
    private final AlarmOwners owners;
    private final GuardianGateway gateway;
    private final Clock clock;

    AlarmNotices(
            Pool pool,
            Transactions transactions,
            Alarms alarms,
            AlarmOwners owners,
            GuardianGateway gateway,
            Clock clock) {
        this.pool = pool;
        this.transactions = transactions;
        this.alarms = alarms;
        this.owners = owners;
        this.gateway = gateway;
        this.clock = clock;
    }

    private record Due(String organisation, AlarmNotice notice) {}

    @Scheduled(every = "2s", concurrentExecution = ConcurrentExecution.SKIP)
    Uni<Void> look() {
        if (!gateway.reachesPeople()) return Uni.createFrom().voidItem();
        return FAILURES.outlive(
                "alarms not told outside",
                () -> claim().chain(due -> Multi.createFrom()
                        .iterable(due)
                        .onItem()
                        .transformToUniAndMerge(this::send)
                        .collect()
                        .last()));
    }

    private Uni<List<Due>> claim() {
        Instant now = clock.instant();
        return pool.preparedQuery(CLAIM)
                .execute(Tuple.of(utc(now), utc(now.minus(AlarmOwners.THERE_FOR)), utc(now.plus(LEASE)), A_PASS))
                .map(AlarmNotices::due);
    }

    private Uni<Void> send(Due due) {
        return FAILURES.outlive(
                "alarm not told outside alarm=" + due.notice().id(),
                () -> gateway.send(due.notice().id(), due.notice()).chain(() -> sent(due)));
    }

    private Uni<Void> sent(Due due) {
        Instant now = clock.instant();
        UUID id = due.notice().id();
        return transactions.run(session -> session.createNativeQuery(SENT)
                .setParameter("id", id)
                .setParameter("now", now)
                .executeUpdate()
                .chain(() -> owners.note(session, id, AlarmAct.NOTICE_SENT, null, gateway.name(), now))
                .chain(() -> alarms.tell(session, id, due.organisation(), now)));
    }

    private static List<Due> due(RowSet<Row> rows) {
        return StreamSupport.stream(rows.spliterator(), false)
                .map(row -> new Due(row.getString("organisation"), notice(row)))
                .toList();
    }

    private static AlarmNotice notice(Row row) {
        return AlarmNotice.of(
                row.getUUID("id"),
                AlarmKind.valueOf(row.getString("kind")),
                row.getUUID("callout_id"),
                row.getOffsetDateTime("raised_at").toInstant(),
                new AlarmNotice.Duty(
                        row.getString("duty_name"), row.getString("duty_email"), row.getString("duty_phone")));
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
