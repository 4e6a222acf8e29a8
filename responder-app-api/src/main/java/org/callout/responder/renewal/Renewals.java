package org.callout.responder.renewal;

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
import java.util.function.Function;
import org.callout.platform.recurring.LastingFailures;
import org.callout.responder.account.Responder;
import org.callout.responder.account.Volunteer;
import org.callout.responder.account.Volunteers;
import org.callout.responder.gateway.GatewayQueue;
import org.callout.responder.membership.Membership.Ending;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jboss.logging.Logger;

/**
 * Reminds members of what ends, and asks them to accept a code of conduct that has changed. What is due is looked for
 * without a lock and judged again under the responder's, so that each thing is told once.
 */
@ApplicationScoped
class Renewals {

    private static final int AT_A_TIME = 200;

    /** A mail about something that ends in weeks is worth sending for days. */
    private static final Duration WORTH_SENDING = Duration.ofDays(3);

    private static final String TO_BE_REMINDED = """
            select responder_id from qualification where remind_at <= $1
            union
            select responder_id from membership where remind_at <= $1
            limit $2
            """;

    private static final String TO_BE_ASKED = """
            select m.responder_id, o.id, o.code_version, o.code_since + make_interval(days => o.code_within_days) as due
            from organisation o join membership m on m.organisation = o.id and m.code_asked < o.code_version
            limit $1
            """;

    private final Pool pool;
    private final Volunteers volunteers;
    private final GatewayQueue gateway;
    private final EndingPush phones;
    private final Clock clock;
    private final LastingFailures failures = new LastingFailures(Logger.getLogger(Renewals.class));

    Renewals(Pool pool, Volunteers volunteers, GatewayQueue gateway, EndingPush phones, Clock clock) {
        this.pool = pool;
        this.volunteers = volunteers;
        this.gateway = gateway;
        this.phones = phones;
        this.clock = clock;
    }

    @Scheduled(every = "1m", delayed = "20s", concurrentExecution = ConcurrentExecution.SKIP)
    Uni<Void> remind() {
        return failures.outlive(
                "members not reminded", () -> each(TO_BE_REMINDED, Tuple.of(now(), AT_A_TIME), this::remind));
    }

    @Scheduled(every = "10s", delayed = "10s", concurrentExecution = ConcurrentExecution.SKIP)
    Uni<Void> ask() {
        return failures.outlive(
                "members not asked to accept a code of conduct",
                () -> each(TO_BE_ASKED, Tuple.of(AT_A_TIME), this::ask));
    }

    /** A push cannot be taken back, so it is sent once it is written down that they were told. */
    private Uni<Void> remind(Row row) {
        var now = clock.instant();
        UUID responder = row.getUUID("responder_id");
        return volunteers
                .changeQuietly(
                        responder,
                        (session, volunteer) -> tell(
                                session,
                                volunteer.responder(),
                                volunteer.memberships().stream()
                                        .flatMap(membership -> membership.remind(now).stream())
                                        .toList(),
                                now))
                .chain(written -> written.orElse(true) ? Uni.createFrom().voidItem() : phones.tellOfEnding(responder));
    }

    /** Whether all of it could be written. */
    private Uni<Boolean> tell(Mutiny.Session session, Responder responder, List<Ending> endings, Instant now) {
        return Multi.createFrom()
                .iterable(endings)
                .onItem()
                .transformToUniAndConcatenate(ending -> EndingText.of(responder, ending, now, now.plus(WORTH_SENDING))
                        .map(message -> gateway.enqueue(session, message).replaceWith(true))
                        .orElseGet(() -> Uni.createFrom().item(false)))
                .collect()
                .asList()
                .map(written -> !written.contains(false));
    }

    /** The profile carries when the organisation may no longer alert, so dispatch hears of it. */
    private Uni<Void> ask(Row row) {
        UUID responder = row.getUUID("responder_id");
        return volunteers
                .change(
                        responder,
                        volunteer -> asked(
                                volunteer,
                                row.getString("id"),
                                row.getInteger("code_version"),
                                row.getOffsetDateTime("due").toInstant()),
                        (session, volunteer) -> Uni.createFrom().item(volunteer))
                .replaceWithVoid();
    }

    private static boolean asked(Volunteer volunteer, String organisation, int version, Instant due) {
        var membership = volunteer.membershipOf(organisation);
        membership.ifPresent(member -> member.askForCode(version, due));
        return membership.isPresent();
    }

    private Uni<Void> each(String sql, Tuple values, Function<Row, Uni<Void>> work) {
        return pool.preparedQuery(sql)
                .execute(values)
                .onItem()
                .transformToMulti((RowSet<Row> rows) -> Multi.createFrom().iterable(rows))
                .onItem()
                .transformToUniAndConcatenate(work::apply)
                .collect()
                .last()
                .replaceWithVoid();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
