package org.callout.dispatch.usage;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.callout.dispatch.usage.Usage.ClientKey;

/** Takes down who has been seen. */
@ApplicationScoped
class UsageTable {

    private static final String SEE_CLIENT = """
            insert into api_client as known (organisation, client, first_at, last_at) values ($1, $2, $3, $4)
            on conflict (organisation, client) do update set last_at = greatest(known.last_at, excluded.last_at)
            """;

    private static final String COUNT = """
            insert into api_client_hour as known (organisation, client, hour, requests, refused, beyond_limit)
            values ($1, $2, date_trunc('hour', $3::timestamptz), $4, $5, $6)
            on conflict (organisation, client, hour) do update set
              requests = known.requests + excluded.requests,
              refused = known.refused + excluded.refused,
              beyond_limit = known.beyond_limit + excluded.beyond_limit
            """;

    private static final String SEE_STAFF = """
            insert into staff_member as known (organisation, subject, name, roles, first_at, last_at)
            values ($1, $2, $3, $4, $5, $6)
            on conflict (organisation, subject) do update set
              name = excluded.name, roles = excluded.roles, last_at = greatest(known.last_at, excluded.last_at)
            """;

    private static final String QUARTERS = """
            insert into staff_quarter (organisation, subject, quarter)
            select $1, $2, quarter
            from generate_series(date_bin('15 min', $3, 'epoch'), $4, interval '15 min') as quarter
            on conflict do nothing
            """;

    private static final String LIMITS =
            "select organisation, client, requests_a_minute from api_client where requests_a_minute is not null";

    private final Pool pool;

    UsageTable(Pool pool) {
        this.pool = pool;
    }

    /** What one client has asked for. */
    record ClientRow(ClientKey client, ClientTally.Count count) {}

    Uni<Void> addClients(List<ClientRow> rows) {
        return pool.withTransaction(connection -> batch(connection, SEE_CLIENT, rows, UsageTable::seen)
                .chain(() -> batch(connection, COUNT, rows, UsageTable::counted)));
    }

    Uni<Void> addStaff(List<StaffTally.Stay> stays) {
        return pool.withTransaction(connection -> batch(connection, SEE_STAFF, stays, UsageTable::seen)
                .chain(() -> batch(connection, QUARTERS, stays, UsageTable::quarters)));
    }

    /** Those that are not as for everybody. */
    Uni<Map<ClientKey, Integer>> limits() {
        return pool.preparedQuery(LIMITS)
                .execute()
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .collect(Collectors.toMap(
                                row -> new ClientKey(row.getString("organisation"), row.getString("client")),
                                row -> row.getInteger("requests_a_minute"))));
    }

    private static <T> Uni<Void> batch(
            SqlConnection connection, String sql, List<T> rows, Function<T, Tuple> parameters) {
        return connection
                .preparedQuery(sql)
                .executeBatch(rows.stream().map(parameters).toList())
                .replaceWithVoid();
    }

    private static Tuple seen(ClientRow row) {
        return Tuple.of(
                row.client().organisation(),
                row.client().id(),
                utc(row.count().firstAt()),
                utc(row.count().lastAt()));
    }

    private static Tuple counted(ClientRow row) {
        return Tuple.of(
                row.client().organisation(),
                row.client().id(),
                utc(row.count().lastAt()),
                row.count().requests(),
                row.count().refused(),
                row.count().beyondLimit());
    }

    private static Tuple seen(StaffTally.Stay stay) {
        return Tuple.tuple()
                .addString(stay.who().organisation())
                .addString(stay.who().id())
                .addString(stay.who().name())
                .addArrayOfString(stay.who().roles().toArray(String[]::new))
                .addOffsetDateTime(utc(stay.from()))
                .addOffsetDateTime(utc(stay.until()));
    }

    private static Tuple quarters(StaffTally.Stay stay) {
        return Tuple.of(stay.who().organisation(), stay.who().id(), utc(stay.from()), utc(stay.until()));
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
