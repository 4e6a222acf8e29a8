package org.callout.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import org.callout.geo.place.Position;
import org.callout.local.ProductStack;

/**
 * Writes volunteers into both databases, the same rows that the services would have written: members of the demo
 * organisation with BLS_AED, on foot and by bike, each with a phone, spread evenly over Liechtenstein.
 */
final class Crowd {

    static final double WEST = 9.47;
    static final double SOUTH = 47.05;
    static final double DEGREES_EAST = 0.15;
    static final double DEGREES_NORTH = 0.21;

    /** What an earlier run left, in the order in which the services lock: they may still be at it. */
    static final String FORGET_CALLS = "truncate callout, engagement, responder_history, outbox cascade";

    private static final String DEADLOCK = "40P01";

    private static final int TIDY_ATTEMPTS = 10;

    private static final String FORGET_ALERTS = "truncate alert, last_fix, outbox cascade";

    private static final String FORGET_PRESENCES = "truncate presence cascade";

    private static final String FORGET_RESPONDERS = "truncate responder cascade";

    /** A crowd that is there already has slept; its phones have just told where they are. */
    private static final String WAKE_PRESENCES = "update ready_member set fix_at = now()";

    /** Written last: says that a crowd is whole, and which one it is. */
    private static final String REMEMBER = "comment on database %s is '%s'";

    private static final String RECALL =
            "select coalesce(shobj_description(oid, 'pg_database'), '') from pg_database where datname = current_database()";

    /** Bits of travel: foot and bike; tier 2 is COMMUNITY; qualifications 3 are BYSTANDER_CPR and BLS_AED. */
    private static final String PRESENCE = """
            with crowd as (
              select i, md5('bench-' || i)::uuid as id, random() as east, random() as north
              from generate_series(1, ?) i),
            presences as (
              insert into presence (responder_id, display_name, languages, travel_modes, profile_version, on_duty, ready,
                                    lon, lat, accuracy_metres, fix_at)
              select id, %s, '{de}', 3, 1, i <= ?, i <= ?,
                     ? + east * ?, ? + north * ?, 15, now()
              from crowd)
            insert into presence_membership (responder_id, organisation, tier, qualifications)
            select id, 'demo', 2, 3 from crowd
            """.formatted(Names.sql("i"));

    private static final String RESPONDERS = """
            with crowd as (
              select i, md5('bench-' || i)::uuid as id, random() as east, random() as north from generate_series(1, ?) i),
            responders as (
              insert into responder (id, subject, display_name, languages, travel_modes, home_lon, home_lat, on_duty, version, created_at)
              select id, 'bench-' || i, %s, '{de}', 3, 9.47 + 0.15 * east, 47.05 + 0.21 * north, i <= ?, 1, now() from crowd),
            memberships as (
              insert into membership (responder_id, organisation, tier, state, since, code_version, code_accepted_at, code_asked)
              select id, 'demo', 'COMMUNITY', 'ACTIVE', now(), 1, now(), 1 from crowd),
            qualifications as (
              insert into qualification (responder_id, organisation, code, state)
              select id, 'demo', code, 'VERIFIED' from crowd, unnest(array['BYSTANDER_CPR', 'BLS_AED']) code)
            insert into device (responder_id, device_id, platform, push_token, registered_at)
            select id, 'phone', 'ANDROID', 'emu-bench-' || i, now() from crowd
            """.formatted(Names.sql("i"));

    private static final String NOTHING = "select";

    /** What triggers would have written as members joined. */
    private static final String MEMBER_ENTRIES = """
            insert into member_entry (responder_id, organisation, name, words, state, ends_at, lon, lat, tags)
            select responder_id, organisation, name, words, state, ends_at, lon, lat, tags from member_as_found
            """;

    private static final String PLACES = """
            select lon, lat from generate_series(1, ?) i join presence on responder_id = md5('bench-' || i)::uuid order by i
            """;

    private Crowd() {}

    /**
     * Returns when both databases are as they would be after a quiet night: full, analysed and written to disk. A crowd that is
     * there from the last time stays.
     */
    static void enlist(ProductStack stack, Load load) {
        var presences = CompletableFuture.runAsync(() -> enlist(
                stack,
                "dispatch",
                new Rows(FORGET_CALLS, FORGET_PRESENCES, WAKE_PRESENCES, PRESENCE, CityCrowd.READY_MEMBERS),
                load.volunteers(),
                load.onDuty(),
                load.onDuty(),
                WEST,
                DEGREES_EAST,
                SOUTH,
                DEGREES_NORTH));
        enlist(
                stack,
                "responder",
                new Rows(FORGET_ALERTS, FORGET_RESPONDERS, NOTHING, RESPONDERS, MEMBER_ENTRIES),
                load.volunteers(),
                load.onDuty());
        presences.join();
    }

    /**
     * How a crowd comes to be in a database.
     *
     * @param tidy ends what an earlier run left beside the crowd
     * @param clear ends the crowd itself
     * @param wake makes a crowd that stays as fresh as a new one
     * @param insert makes a new one
     * @param derive adds what follows from it
     */
    private record Rows(String tidy, String clear, String wake, String insert, String derive) {

        /** Another number for another crowd. */
        String content(Number... parameters) {
            return "crowd " + Objects.hash(insert, derive, Arrays.hashCode(parameters));
        }
    }

    private static void enlist(ProductStack stack, String database, Rows rows, Number... parameters) {
        String content = rows.content(parameters);
        try (Connection connection = stack.database(database)) {
            tidy(connection, rows.tidy());
            if (recall(connection).equals(content)) {
                run(connection, rows.wake());
                run(connection, "vacuum analyze");
            } else {
                run(connection, REMEMBER.formatted(database, ""));
                run(connection, rows.clear());
                // The rows agree with each other; to have the database see to it for each would take most of the time.
                run(connection, "set session_replication_role = replica");
                insert(connection, rows.insert(), parameters);
                run(connection, rows.derive());
                run(connection, "vacuum analyze");
                run(connection, REMEMBER.formatted(database, content));
            }
            run(connection, "checkpoint");
        } catch (SQLException failure) {
            throw new BenchException("the crowd was not enlisted: " + failure.getMessage());
        }
    }

    /** The product may be at work on what is left, in an order of its own. */
    static void tidy(Connection connection, String... statements) throws SQLException {
        for (int attempt = 1; ; attempt++) {
            try {
                for (String statement : statements) {
                    run(connection, statement);
                }
                return;
            } catch (SQLException failure) {
                if (!DEADLOCK.equals(failure.getSQLState()) || attempt == TIDY_ATTEMPTS) {
                    throw failure;
                }
            }
        }
    }

    private static String recall(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(RECALL)) {
            row.next();
            return row.getString(1);
        }
    }

    /** Where the first so many of those on duty are, in the order of their numbers. */
    static List<Position> places(ProductStack stack, int count) throws SQLException {
        try (Connection connection = stack.database("dispatch");
                PreparedStatement statement = connection.prepareStatement(PLACES)) {
            statement.setInt(1, count);
            try (ResultSet rows = statement.executeQuery()) {
                var places = new ArrayList<Position>(count);
                while (rows.next()) {
                    places.add(new Position(rows.getDouble(1), rows.getDouble(2)));
                }
                return places;
            }
        }
    }

    /** The token's subject of a volunteer, counted from 1; whoever is on duty comes first. */
    static String subject(int number) {
        return "bench-" + number;
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static void insert(Connection connection, String sql, Number... parameters) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameters[i]);
            }
            statement.executeUpdate();
        }
    }
}
