package org.callout.responder.organisation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;

/** Reads and writes the directory; each a statement of its own, not to be called inside a transaction. */
@ApplicationScoped
public class Organisations {

    private static final String COLUMNS = "id, entry, code_version, code_since";

    private static final String FIND = "select " + COLUMNS + " from organisation where id = $1";

    private static final String LIST = "select " + COLUMNS + """
             from organisation
            where id > $2 and position($1 in lower(entry ->> 'name')) > 0
            order by id limit $3
            """;

    /** The same texts again are the same version, whatever else has changed. */
    private static final String PUT = """
            insert into organisation as o (id, entry, code_version, code_since, code_within_days)
            values ($1, $2, 1, $3, $4)
            on conflict (id) do update
              set entry = excluded.entry,
                  code_within_days = excluded.code_within_days,
                  code_version = o.code_version + case when
                    o.entry #> '{codeOfConduct,texts}' = excluded.entry #> '{codeOfConduct,texts}' then 0 else 1 end,
                  code_since = case when
                    o.entry #> '{codeOfConduct,texts}' = excluded.entry #> '{codeOfConduct,texts}'
                    then o.code_since else excluded.code_since end
            returning\s""" + COLUMNS;

    private final Pool pool;
    private final ObjectMapper json;
    private final Clock clock;

    Organisations(Pool pool, ObjectMapper json, Clock clock) {
        this.pool = pool;
        this.json = json;
        this.clock = clock;
    }

    /** An organisation that has described itself. */
    public Uni<Optional<Organisation>> find(String id) {
        return pool.preparedQuery(FIND)
                .execute(Tuple.of(id))
                .map(this::all)
                .map(found -> found.stream().findFirst());
    }

    /**
     * Organisations by id.
     *
     * @param q part of the name
     * @param after id behind which to begin
     */
    Uni<List<Organisation>> list(String q, String after, int limit) {
        return pool.preparedQuery(LIST).execute(Tuple.of(q, after, limit)).map(this::all);
    }

    Uni<Organisation> put(String id, OrganisationEntry entry) {
        var values = Tuple.of(
                id,
                write(entry),
                clock.instant().atOffset(ZoneOffset.UTC),
                entry.codeOfConduct().acceptWithinDays());
        return pool.preparedQuery(PUT).execute(values).map(this::all).map(List::getFirst);
    }

    private List<Organisation> all(RowSet<Row> rows) {
        return StreamSupport.stream(rows.spliterator(), false)
                .map(row -> new Organisation(
                        row.getString("id"),
                        read(row.getJsonObject("entry")),
                        row.getInteger("code_version"),
                        row.getOffsetDateTime("code_since").toInstant()))
                .toList();
    }

    private JsonObject write(OrganisationEntry entry) {
        try {
            return new JsonObject(json.writeValueAsString(entry));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an entry cannot be written as JSON", e);
        }
    }

    private OrganisationEntry read(JsonObject entry) {
        try {
            return json.readValue(entry.encode(), OrganisationEntry.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an entry cannot be read from its column", e);
        }
    }
}
