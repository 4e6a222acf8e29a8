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
import jakarta.inject.Inject;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.callout.geo.policy.QuietHours;
import org.callout.geo.travel.TravelMode;
import org.callout.platform.duty.Duty;
import org.callout.platform.web.Regions;
import org.jspecify.annotations.Nullable;

/**
 * Writes the profile columns of {@code presence}, and what follows from them at the moment. Native SQL without Hibernate, because
 * every statement here is about many rows or about a conflict.
 */
@ApplicationScoped
class PresenceStore {

    private static final TypeReference<List<Membership>> MEMBERSHIPS = new TypeReference<>() {};
    private static final TypeReference<List<ChosenPlace>> PLACES = new TypeReference<>() {};

    private static final String APPLY_PROFILE = """
            insert into presence (responder_id, profile_version, display_name, languages, travel_modes, carries_aed,
                duty, paused_until, memberships, born_on, quiet_from, quiet_to, wake_for_arrest,
                places, wanted_kinds, most_distance_metres, most_alerts_per_week)
            values ($1, $2, $3, $4, $5, $6, cast($7::text as jsonb), $8, cast($9::text as jsonb), $10, $11, $12, $13,
                cast($14::text as jsonb), $15, $16, $17)
            on conflict (responder_id) do update set
                profile_version = excluded.profile_version, display_name = excluded.display_name,
                languages = excluded.languages, travel_modes = excluded.travel_modes,
                carries_aed = excluded.carries_aed, duty = excluded.duty,
                paused_until = excluded.paused_until, memberships = excluded.memberships,
                born_on = excluded.born_on, quiet_from = excluded.quiet_from, quiet_to = excluded.quiet_to,
                wake_for_arrest = excluded.wake_for_arrest, places = excluded.places,
                wanted_kinds = excluded.wanted_kinds, most_distance_metres = excluded.most_distance_metres,
                most_alerts_per_week = excluded.most_alerts_per_week
            where presence.profile_version < excluded.profile_version
            """;

    private static final String TOLD = """
            select responder_id, duty::text, memberships::text, places::text, fix_at, placed from presence
            """;

    private static final String OF_SOME = TOLD + "where responder_id = any ($1)";

    /** Where those who are ready are is written elsewhere, by whoever hears of it: for what follows it stands still here. */
    private static final String BRING_FIXES_HOME = "select bring_fixes_home($1)";

    private static final String LOCK_DUE = """
            select responder_id from presence
            where standing_until <= $1
            order by responder_id limit $2
            for update skip locked
            """;

    private static final String ERASE = "delete from presence where responder_id = $1";

    private static final String REMEMBER_ERASED = """
            insert into erased_responder (responder_id, erased_at) values ($1, $2) on conflict do nothing
            """;

    private static final String FORGET_UNKNOWN = "delete from presence where profile_version = 0 and fix_at < $1";

    private final Pool pool;
    private final ObjectMapper json;
    private final Supplier<ZoneId> zone;

    @Inject
    PresenceStore(Pool pool, ObjectMapper json, Regions regions) {
        this(pool, json, regions::timeZone);
    }

    /** @param zone by whose clock hours are */
    PresenceStore(Pool pool, ObjectMapper json, Supplier<ZoneId> zone) {
        this.pool = pool;
        this.json = json;
        this.zone = zone;
    }

    /** Applies a profile unless the same or a newer version has been applied; true when it was. */
    Uni<Boolean> apply(ResponderProfile profile, Instant now) {
        return pool.withTransaction(connection -> upsert(connection, profile)
                .call(applied -> applied
                        ? refresh(connection, new UUID[] {profile.responderId()}, now)
                        : Uni.createFrom().voidItem()));
    }

    /** Forgets a responder altogether, but for the name in records of incidents, which is taken out of them soon. */
    Uni<Void> erase(UUID responderId, Instant now) {
        return pool.withTransaction(connection -> connection
                        .preparedQuery(ERASE)
                        .execute(Tuple.of(responderId))
                        .chain(() ->
                                connection.preparedQuery(REMEMBER_ERASED).execute(Tuple.of(responderId, utc(now)))))
                .replaceWithVoid();
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
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(row -> row.getUUID(0))
                        .toArray(UUID[]::new))
                .flatMap(due -> refresh(connection, due, now)));
    }

    /** Deletes the fixes of those of whom no profile came; returns how many. */
    Uni<Integer> forgetUnknownBefore(Instant fixedBefore) {
        return pool.preparedQuery(FORGET_UNKNOWN)
                .execute(Tuple.of(utc(fixedBefore)))
                .map(RowSet::rowCount);
    }

    private Uni<Boolean> upsert(SqlConnection connection, ResponderProfile profile) {
        QuietHours quiet = profile.quiet();
        Tuple values = Tuple.tuple()
                .addUUID(profile.responderId())
                .addLong(profile.version())
                .addString(profile.displayName())
                .addArrayOfString(profile.languages().toArray(String[]::new))
                .addShort(TravelMode.toBits(profile.travelModes()))
                .addBoolean(profile.carriesAed())
                .addString(write(profile.duty()))
                .addOffsetDateTime(profile.pausedUntil() == null ? null : utc(profile.pausedUntil()))
                .addString(write(profile.memberships()))
                .addLocalDate(profile.bornOn())
                .addLocalTime(quiet == null ? null : quiet.from())
                .addLocalTime(quiet == null ? null : quiet.to())
                .addBoolean(profile.wakeForCardiacArrest())
                .addString(write(profile.places()))
                .addArrayOfString(
                        profile.kinds() == null ? null : profile.kinds().toArray(String[]::new))
                .addInteger(profile.maxDistanceMetres())
                .addInteger(profile.alertsPerWeek());
        return connection.preparedQuery(APPLY_PROFILE).execute(values).map(result -> result.rowCount() == 1);
    }

    /** The caller holds the locks of their rows. */
    private Uni<Integer> refresh(SqlConnection connection, UUID[] responders, Instant now) {
        if (responders.length == 0) return Uni.createFrom().item(0);
        Tuple whom = Tuple.tuple().addArrayOfUUID(responders);
        return connection
                .preparedQuery(BRING_FIXES_HOME)
                .execute(whom)
                .chain(() -> connection.preparedQuery(OF_SOME).execute(whom))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(row -> person(row, now))
                        .toList())
                .chain(people -> StandingRows.write(connection, people))
                .replaceWith(responders.length);
    }

    private StandingRows.Person person(Row row, Instant now) {
        OffsetDateTime fixAt = row.getOffsetDateTime("fix_at");
        Duty.Now duty = read(row.getString("duty"), Duty.class).at(now, zone.get());
        Standing standing = Standing.at(now, duty, read(row.getString("memberships"), MEMBERSHIPS));
        ChosenPlace.Choice choice = ChosenPlace.at(
                now, zone.get(), read(row.getString("places"), PLACES), fixAt == null ? null : fixAt.toInstant());
        return new StandingRows.Person(
                row.getUUID("responder_id"),
                standing,
                duty,
                earlier(standing.until(), choice.until()),
                choice,
                row.getBoolean("placed") && choice.place() == null);
    }

    private static @Nullable Instant earlier(@Nullable Instant one, @Nullable Instant other) {
        return Stream.of(one, other)
                .flatMap(Stream::ofNullable)
                .min(Instant::compareTo)
                .orElse(null);
    }

    private String write(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException unexpected) {
            throw new UncheckedIOException(unexpected);
        }
    }

    private <T> T read(String text, Class<T> type) {
        try {
            return json.readValue(text, type);
        } catch (JsonProcessingException unexpected) {
            throw new UncheckedIOException(unexpected);
        }
    }

    private <T> T read(String text, TypeReference<T> type) {
        try {
            return json.readValue(text, type);
        } catch (JsonProcessingException unexpected) {
            throw new UncheckedIOException(unexpected);
        }
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
