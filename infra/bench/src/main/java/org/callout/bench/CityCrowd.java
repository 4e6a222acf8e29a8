package org.callout.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.callout.geo.place.Position;

/**
 * Volunteers of a country in 200 towns: the n-th largest holds a share of 1 / (n + 2) (Zipf), spread as a normal distribution; one
 * in twenty lives in between. If the country has the 84 million people of Germany, whose size it has, the largest town is one of
 * six million, and with a deviation of 8 km as dense, where its people live, as London or Berlin are: 8,000 a square kilometre.
 * Smaller towns are thinner by the 0.2nd power, so that one of 370,000 has 4,500. A fifth are on duty, two in five of these may be
 * asked. Half of the others belong to another organisation, which the index knows; the other half are not trained, seen too long
 * ago, only there with a car, or engaged, which their row says or another table. One in ten of the asking organisation's belongs
 * to a second one.
 */
final class CityCrowd {

    /** The country, in degrees: as large as Germany, the sea to its west included. */
    static final double WEST = 2;

    static final double SOUTH = 46;
    static final double DEGREES_EAST = 9;
    static final double DEGREES_NORTH = 7;

    private static final String COUNTRY = """
            select setseed(0.42);
            create temp table town as
              select rank, 1.0 / (rank + 2) as weight, 8000 * power(3.0 / (rank + 2), 0.4) as metres,
                     %1$s + random() * %2$s as lon, %3$s + random() * %4$s as lat
              from generate_series(1, 200) rank;
            create temp table share as
              select *, (sum(weight) over (order by rank) - weight) / (select sum(weight) from town) as first,
                     sum(weight) over (order by rank) / (select sum(weight) from town) as last
              from town
            """.formatted(WEST, DEGREES_EAST, SOUTH, DEGREES_NORTH);

    private static final String PRESENCE = """
            insert into presence (responder_id, display_name, languages, travel_modes, profile_version, on_duty, ready,
                                  lon, lat, accuracy_metres, fix_at, memberships)
            select md5('bench-' || i)::uuid, 'Volunteer ' || i, '{de,en}', case when kind between 62 and 68 then 4 else 3 end,
                   1, i %% 5 = 0, i %% 5 = 0,
                   case when elsewhere < 0.05 then %1$s + %2$s * a
                        else lon + metres * far * cos(2 * pi() * a) / (111195 * cos(radians(lat))) end,
                   case when elsewhere < 0.05 then %3$s + %4$s * b
                        else lat + metres * far * sin(2 * pi() * a) / 111195 end,
                   15, now() - case when kind between 52 and 61 then interval '2 days' else interval '1 minute' end, '[]'
            from (select i, i / 5 %% 100 as kind, random() as u, sqrt(-2 * ln(1 - random())) as far, random() as a,
                         random() as b, random() as elsewhere
                  from generate_series(1, ?) i) volunteer
            join share on u >= first and u < last
            """.formatted(WEST, DEGREES_EAST, SOUTH, DEGREES_NORTH);

    /** Copied by the database when people come one by one; in no order, as people come. */
    static final String READY_MEMBERS = """
            insert into ready_member (responder_id, lon, lat, fix_at, qualifications, asked_from, asked_until, accuracy_metres, tier,
                                      travel_modes, placed, carries_aed, organisation)
            select * from ready_member_as_found order by random()
            """;

    private static final List<String> MEMBERSHIPS = List.of("""
            insert into presence_membership (responder_id, organisation, tier, qualifications)
            select responder_id, organisation, 2, case when kind between 40 and 51 then 1 else 3 end
            from (select responder_id, substr(display_name, 11)::int / 5 % 100 as kind from presence) volunteer
            cross join lateral unnest(case when kind >= 70 then array['other'] when kind % 10 = 0 then array['demo', 'another']
                                           else array['demo'] end) organisation
            """, """
            insert into engagement (responder_id, callout_id, alert_id, kind, since)
            select responder_id, gen_random_uuid(), gen_random_uuid(), 'INCIDENT', now()
            from presence where ready and substr(display_name, 11)::int / 5 % 100 = 69
            """, READY_MEMBERS);

    /** Written anew from the memberships, so that it also shows whether the search is right to trust their copies. */
    private static final String ELIGIBLE = """
            select p.responder_id, p.lon, p.lat from presence p join presence_membership m using (responder_id)
            where p.ready and m.organisation = 'demo' and m.tier >= 2 and m.qualifications & 2 = 2
              and p.fix_at > now() - interval '1 day' and p.travel_modes & 3 <> 0
              and not exists (select from engagement e where e.responder_id = p.responder_id)
            """;

    /** One of them, whose fix is as old as everybody's. */
    static final String SEEN_LATELY = """
            select count(*) from whereabouts
            where responder_id = md5('bench-5')::uuid and fix_at > now() - interval '6 hours'
            """;

    private static final String ON_DUTY = """
            select responder_id, w.lon, w.lat from presence join whereabouts w using (responder_id) where ready
            """;

    private CityCrowd() {}

    /** Somebody at a place. */
    record Person(UUID id, Position position) {}

    /** Makes dispatch-service's tables in the schema that the connection looks at, as its migrations would. */
    static void makeTables(Connection connection, Path checkout) throws SQLException, IOException {
        for (String migration : migrations(checkout)) {
            run(connection, migration);
        }
    }

    /** Names the tables that a crowd is settled in: another name once a migration has changed them. */
    static String tables(Path checkout) throws IOException {
        List<String> ofPresence = migrations(checkout).stream()
                .filter(migration -> migration.contains("presence"))
                .toList();
        return Integer.toHexString(ofPresence.hashCode());
    }

    private static List<String> migrations(Path checkout) throws IOException {
        try (Stream<Path> files = Files.list(checkout.resolve("dispatch-service/src/main/resources/db/migration"))) {
            List<String> migrations = new ArrayList<>();
            for (Path file : files.sorted().toList()) {
                migrations.add(Files.readString(file));
            }
            return migrations;
        }
    }

    /** Fills empty tables; indexes are made afterwards, which is quicker and leaves them as they are after a rebuild. */
    static void settle(Connection connection, int volunteers) throws SQLException {
        run(connection, "set session_replication_role = replica");
        run(connection, "set maintenance_work_mem = '512MB'");
        String index = text(connection, "select pg_get_indexdef('ready_member_nearest'::regclass)");
        run(connection, "drop index ready_member_nearest");
        run(connection, COUNTRY);
        try (PreparedStatement statement = connection.prepareStatement(PRESENCE)) {
            statement.setInt(1, volunteers);
            statement.executeUpdate();
        }
        for (String memberships : MEMBERSHIPS) {
            run(connection, memberships);
        }
        run(connection, index);
        run(connection, "set session_replication_role = origin");
        run(connection, "vacuum (analyze) presence, presence_membership, ready_member, engagement");
    }

    /** Those who may be asked for a cardiac arrest on foot or by bike. */
    static List<Person> eligible(Connection connection) throws SQLException {
        return people(connection, ELIGIBLE);
    }

    static List<Person> onDuty(Connection connection) throws SQLException {
        return people(connection, ON_DUTY);
    }

    private static List<Person> people(Connection connection, String sql) throws SQLException {
        var people = new ArrayList<Person>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                people.add(
                        new Person(rows.getObject(1, UUID.class), new Position(rows.getDouble(2), rows.getDouble(3))));
            }
        }
        return people;
    }

    private static String text(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
