package org.callout.dispatch.usage;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.StreamSupport;
import org.callout.platform.identity.Caller;
import org.callout.platform.problem.Problems;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An organisation's API clients and staff, as they have been seen. */
@ApplicationScoped
class ApiClients {

    private static final String CLIENTS = """
            select c.client, c.first_at, c.last_at, c.requests_a_minute, c.limit_changed_by, c.limit_changed_at,
                   coalesce(sum(h.requests), 0)::bigint as requests, coalesce(sum(h.refused), 0)::bigint as refused,
                   coalesce(sum(h.beyond_limit), 0)::bigint as beyond_limit
            from api_client c
            left join api_client_hour h on h.organisation = c.organisation and h.client = c.client
              and h.hour >= date_trunc('hour', $2::timestamptz) - interval '23 h'
            where c.organisation = $1
            group by c.organisation, c.client
            order by c.last_at desc, c.client
            """;

    private static final String STAFF = """
            select subject, name, roles, first_at, last_at from staff_member
            where organisation = $1 order by last_at desc, subject limit 1000
            """;

    private static final String LIMIT = """
            update api_client set requests_a_minute = $3, limit_changed_by = $4, limit_changed_at = $5
            where organisation = $1 and client = $2
            """;

    private final Pool pool;

    ApiClients(Pool pool) {
        this.pool = pool;
    }

    /**
     * A system that calls with the role of a CAD.
     *
     * @param client the provider's name of it
     * @param requests in this hour and the 23 before
     * @param refused of them, as forbidden or beyond the limit
     * @param beyondLimit of them, what told of incidents beyond the limit and was taken in all the same
     * @param requestsAMinute what it may ask for in a minute of each process of this service
     * @param ownLimit whether that was set for it; as for everybody otherwise
     */
    @Schema(name = "ApiClient")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ClientView(
            String client,
            Instant firstAt,
            Instant lastAt,
            long requests,
            long refused,
            long beyondLimit,
            int requestsAMinute,
            boolean ownLimit,
            @Nullable String limitChangedBy,
            @Nullable Instant limitChangedAt) {

        private static ClientView of(Row row, int usualLimit) {
            Integer own = row.getInteger("requests_a_minute");
            OffsetDateTime changedAt = row.getOffsetDateTime("limit_changed_at");
            return new ClientView(
                    row.getString("client"),
                    row.getOffsetDateTime("first_at").toInstant(),
                    row.getOffsetDateTime("last_at").toInstant(),
                    row.getLong("requests"),
                    row.getLong("refused"),
                    row.getLong("beyond_limit"),
                    own == null ? usualLimit : own,
                    own != null,
                    row.getString("limit_changed_by"),
                    changedAt == null ? null : changedAt.toInstant());
        }
    }

    /**
     * Somebody who works at the console.
     *
     * @param subject the provider's name of them
     * @param roles as their last token said
     */
    @Schema(name = "StaffMember")
    record StaffView(String subject, String name, List<String> roles, Instant firstAt, Instant lastAt) {

        private static StaffView of(Row row) {
            return new StaffView(
                    row.getString("subject"),
                    row.getString("name"),
                    List.of(row.getArrayOfStrings("roles")),
                    row.getOffsetDateTime("first_at").toInstant(),
                    row.getOffsetDateTime("last_at").toInstant());
        }
    }

    Uni<List<ClientView>> list(String organisation, Instant now, int usualLimit) {
        return pool.preparedQuery(CLIENTS)
                .execute(Tuple.of(organisation, now.atOffset(ZoneOffset.UTC)))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(row -> ClientView.of(row, usualLimit))
                        .toList());
    }

    Uni<List<StaffView>> listStaff(String organisation) {
        return pool.preparedQuery(STAFF)
                .execute(Tuple.of(organisation))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(StaffView::of)
                        .toList());
    }

    /** 404 for a client that was never seen. Null for the limit that holds for everybody. */
    Uni<Void> limit(Caller caller, String client, @Nullable Integer requestsAMinute, Instant now) {
        return pool.preparedQuery(LIMIT)
                .execute(Tuple.of(
                        caller.getOrganisation(),
                        client,
                        requestsAMinute,
                        caller.displayName(),
                        now.atOffset(ZoneOffset.UTC)))
                .invoke(rows -> {
                    if (rows.rowCount() == 0) throw Problems.notFound();
                })
                .replaceWithVoid();
    }
}
