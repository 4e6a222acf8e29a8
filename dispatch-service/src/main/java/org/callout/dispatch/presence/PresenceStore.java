package org.callout.dispatch.presence;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.callout.dispatch.presence.Standing.ActiveMembership;
import org.callout.geo.policy.QuietHours;
import org.callout.geo.travel.TravelMode;
import org.jspecify.annotations.Nullable;

/**
 * Writes the profile columns of {@code presence} and the membership rows. Native SQL without Hibernate, because every
 * statement here is about many rows or about a conflict.
 */
@ApplicationScoped
class PresenceStore {

    private static final TypeReference<List<Membership>> MEMBERSHIPS = new TypeReference<>() {};

    private static final String APPLY_PROFILE = """
            insert into presence (responder_id, profile_version, display_name, languages, travel_modes, carries_aed,
                on_duty, paused_until, memberships, ready, standing_until, born_on, quiet_from, quiet_to, wake_for_arrest)
            values ($1, $2, $3, $4, $5, $6, $7, $8, cast($9::text as jsonb), $10, $11, $12, $13, $14, $15)
            on conflict (responder_id) do update set
                profile_version = excluded.profile_version, display_name = excluded.display_name,
                languages = excluded.languages, travel_modes = excluded.travel_modes,
                carries_aed = excluded.carries_aed, on_duty = excluded.on_duty,
                paused_until = excluded.paused_until, memberships = excluded.memberships,
                ready = excluded.ready, standing_until = excluded.standing_until,
                born_on = excluded.born_on, quiet_from = excluded.quiet_from, quiet_to = excluded.quiet_to,
                wake_for_arrest = excluded.wake_for_arrest
            where presence.profile_version < excluded.profile_version
            """;

    private static final String DROP_OTHER_MEMBERSHIPS =
            "delete from presence_membership where responder_id = $1 and organisation <> all ($2)";

    private static final String KEEP_MEMBERSHIP = """
            insert into presence_membership
                (responder_id, organisation, tier, valid_until, qualifications, qualifications_until)
            values ($1, $2, $3, $4, $5, $6)
            on conflict (responder_id, organisation) do update set
                tier = excluded.tier, valid_until = excluded.valid_until,
                qualifications = excluded.qualifications, qualifications_until = excluded.qualifications_until
            """;

    private static final String ERASE = "delete from presence where responder_id = $1";

    private static final String LOCK_DUE = """
            select responder_id, on_duty, paused_until, memberships::text as memberships
            from presence where standing_until <= $1
            order by responder_id limit $2
            for update skip locked
            """;

    private static final String SET_STANDING =
            "update presence set ready = $2, standing_until = $3 where responder_id = $1";

    private static final String FORGET_UNKNOWN = "delete from presence where profile_version = 0 and fix_at < $1";

    private final Pool pool;
    private final ObjectMapper json;

    PresenceStore(Pool pool, ObjectMapper json) {
        this.pool = pool;
        this.json = json;
    }

    /** Applies a profile unless the same or a newer version has been applied; true when it was. */
    Uni<Boolean> apply(ResponderProfile profile, Instant now) {
        Standing standing = Standing.at(now, profile.availability(), profile.memberships());
        return pool.withTransaction(connection -> upsert(connection, profile, standing)
                .call(applied -> applied
                        ? replaceMemberships(connection, profile.responderId(), standing.memberships())
                        : Uni.createFrom().voidItem()));
    }

    /** Forgets a responder altogether. */
    Uni<Void> erase(UUID responderId) {
        return pool.preparedQuery(ERASE).execute(Tuple.of(responderId)).replaceWithVoid();
    }

    /**
     * Brings those up to date whose standing has changed by the clock alone. Rows that another replica is at work on
     * are left to it.
     *
     * @return how many were brought up to date, at most {@code limit}
     */
    Uni<Integer> refreshDue(Instant now, int limit) {
        return pool.withTransaction(connection -> connection
                .preparedQuery(LOCK_DUE)
                .execute(Tuple.of(utc(now), limit))
                .flatMap(rows -> refreshEach(connection, rows, now)));
    }

    /** Deletes the fixes of those of whom no profile came; returns how many. */
    Uni<Integer> forgetUnknownBefore(Instant fixedBefore) {
        return pool.preparedQuery(FORGET_UNKNOWN)
                .execute(Tuple.of(utc(fixedBefore)))
                .map(RowSet::rowCount);
    }

    private Uni<Boolean> upsert(SqlConnection connection, ResponderProfile profile, Standing standing) {
        QuietHours quiet = profile.quiet();
        Tuple values = Tuple.tuple()
                .addUUID(profile.responderId())
                .addLong(profile.version())
                .addString(profile.displayName())
                .addArrayOfString(profile.languages().toArray(String[]::new))
                .addShort(TravelMode.toBits(profile.travelModes()))
                .addBoolean(profile.carriesAed())
                .addBoolean(profile.onDuty())
                .addOffsetDateTime(utcOrNull(profile.pausedUntil()))
                .addString(write(profile.memberships()))
                .addBoolean(standing.ready())
                .addOffsetDateTime(utcOrNull(standing.until()))
                .addLocalDate(profile.bornOn())
                .addLocalTime(quiet == null ? null : quiet.from())
                .addLocalTime(quiet == null ? null : quiet.to())
                .addBoolean(profile.wakeForCardiacArrest());
        return connection.preparedQuery(APPLY_PROFILE).execute(values).map(result -> result.rowCount() == 1);
    }

    private Uni<Integer> refreshEach(SqlConnection connection, RowSet<Row> rows, Instant now) {
        Uni<Void> all = Uni.createFrom().voidItem();
        for (Row row : rows) {
            all = all.flatMap(done -> refresh(connection, row, now));
        }
        return all.replaceWith(rows.size());
    }

    private Uni<Void> refresh(SqlConnection connection, Row row, Instant now) {
        UUID responderId = row.getUUID("responder_id");
        OffsetDateTime pausedUntil = row.getOffsetDateTime("paused_until");
        Availability availability =
                new Availability(row.getBoolean("on_duty"), pausedUntil == null ? null : pausedUntil.toInstant());
        Standing standing = Standing.at(now, availability, read(row.getString("memberships")));
        return connection
                .preparedQuery(SET_STANDING)
                .execute(Tuple.of(responderId, standing.ready(), utcOrNull(standing.until())))
                .flatMap(updated -> replaceMemberships(connection, responderId, standing.memberships()));
    }

    /** The caller holds the lock of the responder's row, which the database copies an only membership to. */
    private static Uni<Void> replaceMemberships(
            SqlConnection connection, UUID responderId, List<ActiveMembership> memberships) {
        String[] organisations =
                memberships.stream().map(ActiveMembership::organisation).toArray(String[]::new);
        List<Tuple> rows = memberships.stream()
                .map(membership -> row(responderId, membership))
                .toList();
        Uni<Void> dropped = connection
                .preparedQuery(DROP_OTHER_MEMBERSHIPS)
                .execute(Tuple.of(responderId, organisations))
                .replaceWithVoid();
        return rows.isEmpty()
                ? dropped
                : dropped.flatMap(none -> connection
                        .preparedQuery(KEEP_MEMBERSHIP)
                        .executeBatch(rows)
                        .replaceWithVoid());
    }

    private static Tuple row(UUID responderId, ActiveMembership membership) {
        return Tuple.of(
                responderId,
                membership.organisation(),
                membership.tier().level(),
                utcOrNull(membership.validUntil()),
                membership.qualifications(),
                utcOrNull(membership.qualificationsUntil()));
    }

    private String write(List<Membership> memberships) {
        try {
            return json.writeValueAsString(memberships);
        } catch (JsonProcessingException unexpected) {
            throw new UncheckedIOException(unexpected);
        }
    }

    private List<Membership> read(String memberships) {
        try {
            return json.readValue(memberships, MEMBERSHIPS);
        } catch (JsonProcessingException unexpected) {
            throw new UncheckedIOException(unexpected);
        }
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private static @Nullable OffsetDateTime utcOrNull(@Nullable Instant instant) {
        return instant == null ? null : utc(instant);
    }
}
