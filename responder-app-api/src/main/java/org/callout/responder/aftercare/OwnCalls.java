package org.callout.responder.aftercare;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.StreamSupport;
import org.callout.platform.outbox.Outbox;
import org.jspecify.annotations.Nullable;

/** A volunteer's own calls and what they say of themselves afterwards. Whoever is not well, or asks for it, is followed up. */
@ApplicationScoped
class OwnCalls {

    private static final int MOST = 200;

    private static final String CALLS = """
            select alert_id, organisation, kind, category, role, accepted_at, ended_at, ending, contact
            from own_call where responder_id = $1 order by ended_at desc limit $2
            """;

    private static final String CHOOSE =
            "update own_call set contact = $3 where alert_id = $2 and responder_id = $1 returning organisation, alert_id";

    /** An answer can be corrected until the next question is due; later it is history. */
    private static final String DUE = """
            select i.id, i.occasion, i.due_at, i.alert_id, c.category, c.ended_at
            from check_in i join own_call c on c.alert_id = i.alert_id
            where i.responder_id = $1 and i.due_at <= $2 and i.answered_at is null
            order by i.due_at desc limit 20
            """;

    private static final String ANSWER = """
            update check_in set answered_at = $3, mood = $4, comment = $5
            where id = $2 and responder_id = $1 and due_at <= $3 returning organisation, alert_id
            """;

    /** As the control room knows it, also when the alert itself is long forgotten. */
    private static final String CALL = """
            select assignment_id, alert_id, callout_id, responder_id from own_call where alert_id = $1 and callout_id is not null
            """;

    private final Pool pool;
    private final FollowUps followUps;
    private final Outbox outbox;
    private final Clock clock;

    OwnCalls(Pool pool, FollowUps followUps, Outbox outbox, Clock clock) {
        this.pool = pool;
        this.followUps = followUps;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** The newest calls first. */
    Uni<List<OwnCallView>> list(UUID responderId) {
        return pool.preparedQuery(CALLS).execute(Tuple.of(responderId, MOST)).map(rows -> read(rows, OwnCalls::call));
    }

    /** What it is time to answer. */
    Uni<List<CheckInView>> due(UUID responderId) {
        return pool.preparedQuery(DUE)
                .execute(Tuple.of(responderId, utc(clock.instant())))
                .map(rows -> read(rows, OwnCalls::checkIn));
    }

    /** Whether there is such a call of theirs. */
    Uni<Boolean> choose(UUID responderId, UUID alertId, Contact contact) {
        return pool.withTransaction(connection -> connection
                        .preparedQuery(CHOOSE)
                        .execute(Tuple.of(responderId, alertId, contact.name()))
                        .chain(changed -> followUp(
                                connection,
                                changed,
                                responderId,
                                contact == Contact.CALL_ME ? Reason.ASKED_TO_BE_CALLED : null)))
                .map(Optional::isPresent);
    }

    /** What follows; nothing where there is no such question to them, due by now. */
    Uni<Optional<AnswerNoted>> answer(
            UUID responderId, UUID checkInId, Mood mood, boolean callMe, @Nullable String comment) {
        Reason reason = mood == Mood.DISTRESSED ? Reason.DISTRESSED : callMe ? Reason.ASKED_TO_BE_CALLED : null;
        return pool.withTransaction(connection -> connection
                .preparedQuery(ANSWER)
                .execute(Tuple.of(responderId, checkInId, utc(clock.instant()), mood.name(), comment))
                .call(changed -> reason == Reason.DISTRESSED
                        ? distressed(connection, changed)
                        : Uni.createFrom().nullItem())
                .chain(changed -> followUp(connection, changed, responderId, reason)));
    }

    /** The control room is to know that somebody is not well; what they said is aftercare's alone. */
    private Uni<Void> distressed(SqlConnection connection, RowSet<Row> answered) {
        if (answered.rowCount() == 0) return Uni.createFrom().voidItem();
        UUID alertId = answered.iterator().next().getUUID("alert_id");
        return connection
                .preparedQuery(CALL)
                .execute(Tuple.of(alertId))
                .chain(calls -> calls.size() == 0
                        ? Uni.createFrom().voidItem()
                        : outbox.add(connection, Distress.of(calls.iterator().next(), clock.instant())));
    }

    private Uni<Optional<AnswerNoted>> followUp(
            SqlConnection connection, RowSet<Row> changed, UUID responderId, @Nullable Reason reason) {
        if (changed.rowCount() == 0) return Uni.createFrom().item(Optional.empty());
        Row call = changed.iterator().next();
        return reason == null
                ? Uni.createFrom().item(Optional.of(new AnswerNoted(null)))
                : followUps
                        .raise(
                                connection,
                                call.getString("organisation"),
                                responderId,
                                call.getUUID("alert_id"),
                                reason)
                        .map(by -> Optional.of(new AnswerNoted(by)));
    }

    private static OwnCallView call(Row row) {
        String contact = row.getString("contact");
        return new OwnCallView(
                row.getUUID("alert_id"),
                row.getString("organisation"),
                row.getString("kind"),
                row.getString("category"),
                row.getString("role"),
                row.getOffsetDateTime("accepted_at").toInstant(),
                row.getOffsetDateTime("ended_at").toInstant(),
                row.getString("ending"),
                contact == null ? null : Contact.valueOf(contact));
    }

    private static CheckInView checkIn(Row row) {
        return new CheckInView(
                row.getUUID("id"),
                Occasion.valueOf(row.getString("occasion")),
                row.getOffsetDateTime("due_at").toInstant(),
                row.getUUID("alert_id"),
                row.getString("category"),
                row.getOffsetDateTime("ended_at").toInstant());
    }

    private static <T> List<T> read(RowSet<Row> rows, Function<Row, T> each) {
        return StreamSupport.stream(rows.spliterator(), false).map(each).toList();
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
