package org.callout.responder.aftercare;

import com.fasterxml.jackson.annotation.JsonInclude;
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
import org.callout.platform.identity.Caller;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Who looks after an organisation's volunteers while nobody else has taken it. */
@ApplicationScoped
class AftercareLeads {

    private static final String FIND =
            "select subject, name, named_by, named_at from aftercare_lead where organisation = $1";

    private static final String NAME = """
            with lead as (
              insert into aftercare_lead (organisation, subject, name, named_by, named_at) values ($1, $2, $3, $4, $5)
              on conflict (organisation) do update
                set subject = excluded.subject, name = excluded.name, named_by = excluded.named_by, named_at = excluded.named_at
              returning organisation, subject, name)
            update follow_up f set owner = lead.subject, owner_name = lead.name
            from lead where f.organisation = lead.organisation and f.owner is null and f.closed_at is null
            """;

    private static final String NOBODY = "delete from aftercare_lead where organisation = $1";

    private final Pool pool;
    private final Clock clock;

    AftercareLeads(Pool pool, Clock clock) {
        this.pool = pool;
        this.clock = clock;
    }

    /**
     * Who it is.
     *
     * @param subject of their tokens; null, like the name, while nobody is named
     * @param namedBy the administrator; null where it was noted by nobody
     */
    @Schema(name = "AftercareLeadView")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record View(
            @Nullable String subject,
            @Nullable String name,
            @Nullable String namedBy,
            @Nullable Instant namedAt) {

        private static final View NOBODY = new View(null, null, null, null);

        private static View of(RowSet<Row> rows) {
            if (rows.size() == 0) return NOBODY;
            Row row = rows.iterator().next();
            OffsetDateTime at = row.getOffsetDateTime("named_at");
            return new View(
                    row.getString("subject"),
                    row.getString("name"),
                    row.getString("named_by"),
                    at == null ? null : at.toInstant());
        }
    }

    Uni<View> of(String organisation) {
        return pool.preparedQuery(FIND).execute(Tuple.of(organisation)).map(View::of);
    }

    /** What is nobody's, and from now on what is raised, is this person's unless somebody takes it. */
    Uni<Void> name(Caller by, String subject, String name) {
        return pool.preparedQuery(NAME)
                .execute(Tuple.of(
                        by.getOrganisation(),
                        subject,
                        name,
                        by.displayName(),
                        clock.instant().atOffset(ZoneOffset.UTC)))
                .replaceWithVoid();
    }

    /** From now on what is raised is nobody's until somebody takes it, or its alarm at the desk. */
    Uni<Void> nobody(String organisation) {
        return pool.preparedQuery(NOBODY).execute(Tuple.of(organisation)).replaceWithVoid();
    }
}
