package org.callout.dispatch.presence;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.callout.dispatch.presence.Standing.ActiveMembership;
import org.callout.platform.duty.Duty;
import org.jspecify.annotations.Nullable;

/**
 * Writes what is true of responders by the clock, of many by few statements: at six in the evening half a country goes on duty.
 * The caller holds the locks of their rows; the database brings {@code ready_member} up to date with them.
 */
final class StandingRows {

    /**
     * Somebody's standing as it has to be written.
     *
     * @param until when to look again; null for never
     * @param choice of a place to stand in for the fix
     * @param unplaced a place stands there, and none does any more
     */
    record Person(
            UUID responderId,
            Standing standing,
            Duty.Now duty,
            @Nullable Instant until,
            ChosenPlace.Choice choice,
            boolean unplaced) {}

    private record MembershipRow(UUID responderId, ActiveMembership membership) {}

    private static final String SET_STANDING = """
            update presence p
            set ready = s.ready, on_duty = s.on_duty, on_duty_until = s.on_duty_until, standing_until = s.until
            from unnest($1::uuid[], $2::boolean[], $3::boolean[], $4::timestamptz[], $5::timestamptz[])
                as s (responder_id, ready, on_duty, on_duty_until, until)
            where p.responder_id = s.responder_id
            """;

    private static final String PLACE = """
            update presence p
            set placed = true, lon = s.lon, lat = s.lat, accuracy_metres = s.accuracy_metres
            from unnest($1::uuid[], $2::float8[], $3::float8[], $4::real[]) as s (responder_id, lon, lat, accuracy_metres)
            where p.responder_id = s.responder_id
              and not (p.placed and p.lon = s.lon and p.lat = s.lat and p.accuracy_metres = s.accuracy_metres)
            """;

    /** Where they were before the place stood there is too long ago to be told. */
    private static final String UNPLACE = """
            update presence set placed = false, lon = null, lat = null, accuracy_metres = null, fix_at = null
            where responder_id = any ($1) and placed
            """;

    private static final String DROP_OTHER_MEMBERSHIPS = """
            delete from presence_membership m
            where m.responder_id = any ($1)
              and not exists (
                select from unnest($2::uuid[], $3::text[]) as kept (responder_id, organisation)
                where kept.responder_id = m.responder_id and kept.organisation = m.organisation)
            """;

    private static final String KEEP_MEMBERSHIPS = """
            insert into presence_membership as known
                (responder_id, organisation, tier, valid_until, qualifications, qualifications_until)
            select * from unnest($1::uuid[], $2::text[], $3::smallint[], $4::timestamptz[], $5::bigint[], $6::timestamptz[])
            on conflict (responder_id, organisation) do update set
                tier = excluded.tier, valid_until = excluded.valid_until,
                qualifications = excluded.qualifications, qualifications_until = excluded.qualifications_until
            where (known.tier, known.valid_until, known.qualifications, known.qualifications_until)
                is distinct from
                (excluded.tier, excluded.valid_until, excluded.qualifications, excluded.qualifications_until)
            """;

    private StandingRows() {}

    static Uni<Void> write(SqlConnection connection, List<Person> people) {
        if (people.isEmpty()) return Uni.createFrom().voidItem();
        return setStanding(connection, people)
                .chain(() -> place(connection, people))
                .chain(() -> unplace(connection, people))
                .chain(() -> replaceMemberships(connection, people));
    }

    private static Uni<Void> setStanding(SqlConnection connection, List<Person> people) {
        return run(
                connection,
                SET_STANDING,
                Tuple.tuple()
                        .addArrayOfUUID(column(people, Person::responderId, UUID[]::new))
                        .addArrayOfBoolean(column(people, one -> one.standing().ready(), Boolean[]::new))
                        .addArrayOfBoolean(column(people, one -> one.duty().on(), Boolean[]::new))
                        .addArrayOfOffsetDateTime(column(
                                people, one -> utc(one.duty().on() ? one.duty().until() : null), OffsetDateTime[]::new))
                        .addArrayOfOffsetDateTime(column(people, one -> utc(one.until()), OffsetDateTime[]::new)));
    }

    private static Uni<Void> place(SqlConnection connection, List<Person> people) {
        List<Person> placed =
                people.stream().filter(one -> one.choice().place() != null).toList();
        if (placed.isEmpty()) return Uni.createFrom().voidItem();
        return run(
                connection,
                PLACE,
                Tuple.tuple()
                        .addArrayOfUUID(column(placed, Person::responderId, UUID[]::new))
                        .addArrayOfDouble(column(placed, one -> placeOf(one).lon(), Double[]::new))
                        .addArrayOfDouble(column(placed, one -> placeOf(one).lat(), Double[]::new))
                        .addArrayOfFloat(
                                column(placed, one -> (float) placeOf(one).accuracyMetres(), Float[]::new)));
    }

    private static Uni<Void> unplace(SqlConnection connection, List<Person> people) {
        UUID[] unplaced = people.stream()
                .filter(Person::unplaced)
                .map(Person::responderId)
                .toArray(UUID[]::new);
        return unplaced.length == 0
                ? Uni.createFrom().voidItem()
                : run(connection, UNPLACE, Tuple.tuple().addArrayOfUUID(unplaced));
    }

    private static Uni<Void> replaceMemberships(SqlConnection connection, List<Person> people) {
        List<MembershipRow> rows = people.stream()
                .flatMap(one -> one.standing().memberships().stream()
                        .map(membership -> new MembershipRow(one.responderId(), membership)))
                .toList();
        UUID[] members = column(rows, MembershipRow::responderId, UUID[]::new);
        String[] organisations = column(rows, row -> row.membership().organisation(), String[]::new);
        Tuple known = Tuple.tuple()
                .addArrayOfUUID(column(people, Person::responderId, UUID[]::new))
                .addArrayOfUUID(members)
                .addArrayOfString(organisations);
        Uni<Void> dropped = run(connection, DROP_OTHER_MEMBERSHIPS, known);
        if (rows.isEmpty()) return dropped;
        Tuple kept = Tuple.tuple()
                .addArrayOfUUID(members)
                .addArrayOfString(organisations)
                .addArrayOfShort(
                        column(rows, row -> (short) row.membership().tier().level(), Short[]::new))
                .addArrayOfOffsetDateTime(
                        column(rows, row -> utc(row.membership().validUntil()), OffsetDateTime[]::new))
                .addArrayOfLong(column(rows, row -> row.membership().qualifications(), Long[]::new))
                .addArrayOfOffsetDateTime(
                        column(rows, row -> utc(row.membership().qualificationsUntil()), OffsetDateTime[]::new));
        return dropped.chain(() -> run(connection, KEEP_MEMBERSHIPS, kept));
    }

    private static ChosenPlace placeOf(Person one) {
        return Objects.requireNonNull(one.choice().place());
    }

    private static Uni<Void> run(SqlConnection connection, String sql, Tuple values) {
        return connection.preparedQuery(sql).execute(values).replaceWithVoid();
    }

    private static <R, T> T[] column(List<R> rows, Function<R, ? extends @Nullable T> value, IntFunction<T[]> array) {
        return rows.stream().map(value).toArray(array);
    }

    private static @Nullable OffsetDateTime utc(@Nullable Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }
}
