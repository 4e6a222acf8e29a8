package org.callout.responder.desk;

import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.callout.responder.desk.VerificationQueue.FirstOfTwo;
import org.callout.responder.desk.VerificationQueue.Hour;
import org.callout.responder.desk.VerificationQueue.Paper;
import org.callout.responder.desk.VerificationQueue.Task;
import org.callout.responder.membership.QualificationCode;
import org.jspecify.annotations.Nullable;

/** Reads what waits at the verification desk of an organisation. */
@ApplicationScoped
class VerificationQueueReader {

    private static final Duration SHOWN = Duration.ofHours(12);

    /** What waits for the caller's own second comes last: they cannot give it. */
    private static final String TASKS = """
            with waiting as (
              select d.responder_id, d.qualification, min(d.uploaded_at) as since,
                     jsonb_agg(jsonb_build_object('id', d.id, 'mediaType', d.media_type, 'bytes', d.bytes,
                       'uploadedAt', d.uploaded_at, 'lastReadAt', d.last_read_at) order by d.uploaded_at, d.id) as documents
              from document d where d.organisation = $1 and d.decided_at is null
              group by d.responder_id, d.qualification)
            select w.*, r.display_name, q.valid_until as holds_until,
                   least(w.since + interval '7 days', q.valid_until) as due_at,
                   f.by_name, f.by_subject = $2 as own, f.at as approved_at, f.valid_until as approved_until,
                   count(*) over () as tasks
            from waiting w
            join responder r on r.id = w.responder_id
            left join qualification q on q.responder_id = w.responder_id and q.organisation = $1 and q.code = w.qualification
              and q.state = 'VERIFIED' and q.valid_until > $3
            left join first_approval f
              on f.responder_id = w.responder_id and f.organisation = $1 and f.code = w.qualification
            order by coalesce(f.by_subject = $2, false), due_at, w.responder_id, w.qualification limit 100
            """;

    private static final String HOURS = """
            select h as from_hour, count(a.id) filter (where a.act = 'VERIFIED') as verified, count(a.id) as decided
            from generate_series($2::timestamptz, $3::timestamptz, interval '1 hour') h
            left join desk_act a
              on a.organisation = $1 and a.qualification is not null and a.at >= h and a.at < h + interval '1 hour'
            group by h order by h
            """;

    private final Pool pool;
    private final Clock clock;

    VerificationQueueReader(Pool pool, Clock clock) {
        this.pool = pool;
        this.clock = clock;
    }

    Uni<VerificationQueue> read(Staff staff) {
        var now = clock.instant();
        return pool.preparedQuery(TASKS)
                .execute(Tuple.of(staff.organisation(), staff.subject(), utc(now)))
                .chain(rows -> hours(staff.organisation(), now.truncatedTo(ChronoUnit.HOURS))
                        .map(hours -> new VerificationQueue(
                                rows.size() == 0 ? 0 : rows.iterator().next().getLong("tasks"),
                                StreamSupport.stream(rows.spliterator(), false)
                                        .map(VerificationQueueReader::task)
                                        .toList(),
                                hours)));
    }

    private Uni<List<Hour>> hours(String organisation, Instant current) {
        var first = current.minus(SHOWN).plus(1, ChronoUnit.HOURS);
        return pool.preparedQuery(HOURS)
                .execute(Tuple.of(organisation, utc(first), utc(current)))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(row -> new Hour(
                                row.getOffsetDateTime("from_hour").toInstant(),
                                row.getLong("verified"),
                                row.getLong("decided")))
                        .toList());
    }

    private static Task task(Row row) {
        var code = QualificationCode.valueOf(row.getString("qualification"));
        var by = row.getString("by_name");
        return new Task(
                row.getUUID("responder_id"),
                row.getString("display_name"),
                code,
                code.takesTwoPeople(),
                row.getOffsetDateTime("since").toInstant(),
                row.getOffsetDateTime("due_at").toInstant(),
                instant(row, "holds_until"),
                by == null
                        ? null
                        : new FirstOfTwo(
                                by,
                                row.getBoolean("own"),
                                row.getOffsetDateTime("approved_at").toInstant(),
                                instant(row, "approved_until")),
                ((JsonArray) row.getValue("documents"))
                        .stream()
                                .map(JsonObject.class::cast)
                                .map(VerificationQueueReader::paper)
                                .toList());
    }

    private static Paper paper(JsonObject json) {
        var read = json.getString("lastReadAt");
        return new Paper(
                UUID.fromString(json.getString("id")),
                json.getString("mediaType"),
                json.getInteger("bytes"),
                OffsetDateTime.parse(json.getString("uploadedAt")).toInstant(),
                read == null ? null : OffsetDateTime.parse(read).toInstant());
    }

    private static @Nullable Instant instant(Row row, String column) {
        OffsetDateTime at = row.getOffsetDateTime(column);
        return at == null ? null : at.toInstant();
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
