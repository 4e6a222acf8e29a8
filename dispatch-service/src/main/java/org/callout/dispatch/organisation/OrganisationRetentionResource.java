package org.callout.dispatch.organisation;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.callout.platform.identity.Caller;
import org.callout.platform.identity.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What the caller's organisation keeps for a shorter time than the installation does. */
@Path("/v1/organisation/retention")
@Tag(name = "Organisation")
class OrganisationRetentionResource {

    /** What may tell of patients is gone within a day, whatever anybody says. */
    private static final int MOST_HOURS = 23;

    private static final String READ =
            "select messages_hours, changed_by, changed_at from organisation_retention where organisation = $1";

    private static final String SAY = """
            insert into organisation_retention (organisation, messages_hours, changed_by, changed_at) values ($1, $2, $3, $4)
            on conflict (organisation) do update set messages_hours = excluded.messages_hours,
              changed_by = excluded.changed_by, changed_at = excluded.changed_at
            returning messages_hours, changed_by, changed_at
            """;

    private final Pool pool;
    private final Caller caller;
    private final Clock clock;

    OrganisationRetentionResource(Pool pool, Caller caller, Clock clock) {
        this.pool = pool;
        this.caller = caller;
        this.clock = clock;
    }

    /**
     * How long an organisation keeps what it may say so of.
     *
     * @param messagesHours for messages between control room and volunteers; absent for as long as the installation does
     * @param changedBy absent while nobody has said anything
     */
    @Schema(name = "OrganisationRetention")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record RetentionView(
            @Nullable Integer messagesHours,
            @Nullable String changedBy,
            @Nullable Instant changedAt) {

        private static RetentionView of(RowSet<Row> rows) {
            if (rows.size() == 0) return new RetentionView(null, null, null);
            Row row = rows.iterator().next();
            return new RetentionView(
                    row.getInteger("messages_hours"),
                    row.getString("changed_by"),
                    row.getOffsetDateTime("changed_at").toInstant());
        }
    }

    /** How long the organisation wants to keep it, in hours. */
    @Schema(name = "OrganisationRetentionRequest")
    public record RetentionRequest(
            @NotNull @Min(1) @Max(MOST_HOURS) Integer messagesHours) {}

    @GET
    @RolesAllowed({Roles.COORDINATOR, Roles.CLINICAL_LEAD, Roles.ADMIN})
    @Operation(summary = "What the organisation keeps for a time of its own")
    public Uni<RetentionView> get() {
        return pool.preparedQuery(READ)
                .execute(Tuple.of(caller.getOrganisation()))
                .map(RetentionView::of);
    }

    @PUT
    @RolesAllowed(Roles.ADMIN)
    @Operation(
            summary = "Say how long the organisation keeps messages, at most as long as the installation does",
            description = "Holds for what is there already, too.")
    public Uni<RetentionView> put(@NotNull @Valid RetentionRequest request) {
        return pool.preparedQuery(SAY)
                .execute(Tuple.of(
                        caller.getOrganisation(),
                        request.messagesHours(),
                        caller.displayName(),
                        clock.instant().atOffset(ZoneOffset.UTC)))
                .map(RetentionView::of);
    }
}
