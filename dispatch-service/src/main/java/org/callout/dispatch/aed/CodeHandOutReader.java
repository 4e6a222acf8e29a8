package org.callout.dispatch.aed;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** Who was told which code at callouts of an organisation; whom another one told is none of its business. */
@ApplicationScoped
class CodeHandOutReader {

    private static final String TOLD = """
            select h.device_id, d.description, h.responder_id, coalesce(a.responder_name, '') as responder_name,
                   h.callout_id, c.kind, c.reference, h.assignment_id, h.at
            from aed_code_hand_out h
            join callout c on c.id = h.callout_id
            left join assignment a on a.id = h.assignment_id
            left join aed d on d.id = h.device_id
            where c.organisation = $1 and ($2::uuid is null or h.device_id = $2)
            order by h.at desc, h.id desc limit 500
            """;

    private final Pool pool;

    CodeHandOutReader(Pool pool) {
        this.pool = pool;
    }

    /**
     * The latest first, 500 at most.
     *
     * @param device null for all devices
     */
    Uni<List<CodeHandOutView>> list(String organisation, @Nullable UUID device) {
        return pool.preparedQuery(TOLD)
                .execute(Tuple.of(organisation, device))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(CodeHandOutReader::view)
                        .toList());
    }

    private static CodeHandOutView view(Row row) {
        return new CodeHandOutView(
                row.getUUID("device_id"),
                row.getString("description"),
                row.getUUID("responder_id"),
                row.getString("responder_name"),
                row.getUUID("callout_id"),
                row.getString("kind"),
                row.getString("reference"),
                row.getUUID("assignment_id"),
                row.getOffsetDateTime("at").toInstant());
    }
}
