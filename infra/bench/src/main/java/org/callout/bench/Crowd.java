package org.callout.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.CompletableFuture;
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
    private static final String FORGET_DISPATCH = "truncate callout, engagement, presence, outbox cascade";

    private static final String FORGET_RESPONDERS = "truncate alert, responder, last_fix, outbox cascade";

    /** Bits of travel: foot and bike; tier 2 is COMMUNITY; qualifications 3 are BYSTANDER_CPR and BLS_AED. */
    private static final String PRESENCE = """
            with crowd as (
              select i, md5('bench-' || i)::uuid as id, random() as east, random() as north
              from generate_series(1, ?) i),
            presences as (
              insert into presence (responder_id, display_name, languages, travel_modes, profile_version, on_duty, ready,
                                    organisation, tier, qualifications, lon, lat, accuracy_metres, fix_at)
              select id, 'Volunteer ' || i, '{de}', 3, 1, i <= ?, i <= ?,
                     'demo', 2, 3, ? + east * ?, ? + north * ?, 15, now()
              from crowd)
            insert into presence_membership (responder_id, organisation, tier, qualifications)
            select id, 'demo', 2, 3 from crowd
            """;

    private static final String RESPONDERS = """
            with crowd as (
              select i, md5('bench-' || i)::uuid as id from generate_series(1, ?) i),
            responders as (
              insert into responder (id, subject, display_name, languages, travel_modes, on_duty, version, created_at)
              select id, 'bench-' || i, 'Volunteer ' || i, '{de}', 3, i <= ?, 1, now() from crowd),
            memberships as (
              insert into membership (responder_id, organisation, tier, state, since, code_version, code_accepted_at, code_asked)
              select id, 'demo', 'COMMUNITY', 'ACTIVE', now(), 1, now(), 1 from crowd),
            qualifications as (
              insert into qualification (responder_id, organisation, code, state)
              select id, 'demo', code, 'VERIFIED' from crowd, unnest(array['BYSTANDER_CPR', 'BLS_AED']) code)
            insert into device (responder_id, device_id, platform, push_token, registered_at)
            select id, 'phone', 'ANDROID', 'emu-bench-' || i, now() from crowd
            """;

    private Crowd() {}

    /** Returns when both databases are as they would be after a quiet night: full, analysed and written to disk. */
    static void enlist(ProductStack stack, Load load) {
        var presences = CompletableFuture.runAsync(() -> fill(
                stack,
                "dispatch",
                FORGET_DISPATCH,
                PRESENCE,
                load.volunteers(),
                load.onDuty(),
                load.onDuty(),
                WEST,
                DEGREES_EAST,
                SOUTH,
                DEGREES_NORTH));
        fill(stack, "responder", FORGET_RESPONDERS, RESPONDERS, load.volunteers(), load.onDuty());
        presences.join();
    }

    private static void fill(ProductStack stack, String database, String forget, String insert, Number... parameters) {
        try (Connection connection = stack.database(database)) {
            run(connection, forget);
            // The rows agree with each other; to have the database see to it for each would take most of the time.
            run(connection, "set session_replication_role = replica");
            insert(connection, insert, parameters);
            run(connection, "vacuum analyze");
            run(connection, "checkpoint");
        } catch (SQLException failure) {
            throw new BenchException("the crowd was not enlisted: " + failure.getMessage());
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
