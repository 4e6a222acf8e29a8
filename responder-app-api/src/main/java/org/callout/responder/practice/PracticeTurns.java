package org.callout.responder.practice;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.callout.platform.recurring.LastingFailures;
import org.callout.platform.transaction.Transactions;
import org.callout.platform.web.Regions;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Whose turn it is to practise. Whoever is off duty, in quiet hours or on a call, and everybody by night, has it an hour
 * later; whoever practised otherwise, or was never free, has none. Rows are claimed, so any replica may look.
 */
@ApplicationScoped
class PracticeTurns {

    private static final Logger LOG = Logger.getLogger(PracticeTurns.class);

    private static final int AT_ONCE = 100;

    /** Yearly, with a month to spare so that a campaign in spring finds who practised last spring. */
    private static final Duration ELEVEN_MONTHS = Duration.ofDays(335);

    private static final LocalTime DAY_BEGINS = LocalTime.of(9, 0);
    private static final LocalTime DAY_ENDS = LocalTime.of(21, 0);

    private static final String DUE = """
            select t.campaign_id, t.responder_id, c.organisation,
                   case when c.ends_at <= :now or exists (select from practised p
                                                          where p.responder_id = r.id and p.at > :long_ago) then 'SKIP'
                        when not r.on_duty or r.paused_until > :now
                          or now.clock < day.begins or now.clock >= day.ends
                          or case when r.quiet_from < r.quiet_to
                                  then now.clock >= r.quiet_from and now.clock < r.quiet_to
                                  else coalesce(now.clock >= r.quiet_from or now.clock < r.quiet_to, false)
                             end
                          or exists (select from alert a where a.responder_id = r.id and a.state in ('OPEN', 'ASSIGNED'))
                        then 'LATER' else 'NOW' end
            from practice_turn t
            join practice_campaign c on c.id = t.campaign_id
            join responder r on r.id = t.responder_id
            cross join (select cast(cast(:clock as text) as time) as clock) now
            cross join (select cast(cast(:day_begins as text) as time) as begins,
                               cast(cast(:day_ends as text) as time) as ends) day
            where t.state = 'WAITING' and t.due_at <= :now
            order by t.due_at limit :limit for update of t skip locked
            """;

    private static final String SETTLE = """
            update practice_turn set state = :state, alert_id = cast(cast(:alert as text) as uuid), due_at = :due
            where campaign_id = :campaign and responder_id = :responder
            """;

    private final Transactions transactions;
    private final Practice practice;
    private final Regions regions;
    private final Clock clock;
    private final LastingFailures failures = new LastingFailures(LOG);

    PracticeTurns(Transactions transactions, Practice practice, Regions regions, Clock clock) {
        this.transactions = transactions;
        this.practice = practice;
        this.regions = regions;
        this.clock = clock;
    }

    /** Who practised after this has no turn. */
    static Instant practisedBefore(Instant now) {
        return now.minus(ELEVEN_MONTHS);
    }

    @Scheduled(every = "{callout.practice.look}", concurrentExecution = ConcurrentExecution.SKIP)
    Uni<Void> takeTurns() {
        return failures.outlive(
                "turns to practise not taken",
                () -> transactions.run(session -> listDue(session)
                        .onItem()
                        .transformToMulti(due -> Multi.createFrom().iterable(due))
                        .onItem()
                        .transformToUniAndConcatenate(turn -> take(session, turn))
                        .collect()
                        .last()));
    }

    private Uni<List<Object[]>> listDue(Mutiny.Session session) {
        var now = clock.instant();
        return session.createNativeQuery(DUE, Object[].class)
                .setParameter("now", now)
                .setParameter("long_ago", practisedBefore(now))
                .setParameter(
                        "clock", LocalTime.ofInstant(now, regions.timeZone()).toString())
                .setParameter("day_begins", DAY_BEGINS.toString())
                .setParameter("day_ends", DAY_ENDS.toString())
                .setParameter("limit", AT_ONCE)
                .getResultList();
    }

    private Uni<Void> take(Mutiny.Session session, Object[] turn) {
        var responder = (UUID) turn[1];
        var now = clock.instant();
        return switch ((String) turn[3]) {
            case "NOW" ->
                practice.takeTurn(session, responder, (String) turn[2])
                        .chain(alert -> settle(session, turn, "SENT", alert.toString(), now));
            case "LATER" -> settle(session, turn, "WAITING", null, now.plus(Duration.ofHours(1)));
            default -> settle(session, turn, "SKIPPED", null, now);
        };
    }

    private static Uni<Void> settle(
            Mutiny.Session session, Object[] turn, String state, @Nullable String alert, Instant due) {
        return session.createNativeQuery(SETTLE)
                .setParameter("state", state)
                .setParameter("alert", alert)
                .setParameter("due", due)
                .setParameter("campaign", turn[0])
                .setParameter("responder", turn[1])
                .executeUpdate()
                .replaceWithVoid();
    }
}
