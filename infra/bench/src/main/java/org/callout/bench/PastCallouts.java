package org.callout.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.callout.local.ProductStack;

/** Calls of the past year, as the service would have left them: closed, with whom it asked and who came. */
final class PastCallouts {

    private static final String MARK = "past-";

    private static final String COUNT = "select count(*) from callout where reference like '" + MARK + "%'";

    /** One each half minute; three are asked, one of them comes. */
    private static final List<String> ROWS = List.of("""
            insert into callout (id, organisation, kind, reference, revision, body_hash, version, category, determinant, lon, lat,
                                 accuracy_metres, address, place_type, scene, circumstances, state, outcome, received_at, closed_at)
            select md5('past-' || i)::uuid, 'demo', 'INCIDENT', 'past-' || i, 1, '', 5, 'CARDIAC_ARREST', '09E01',
                   9.47 + 0.15 * random(), 47.05 + 0.21 * random(), 15, 'Past ' || i, 'PUBLIC',
                   '{"state": "CLEARED", "hazards": []}', '', 'CLOSED', 'TREATED',
                   now() - i * interval '30 s', now() - i * interval '30 s' + interval '20 min'
            from generate_series(1, ?) i
            """, """
            insert into need (id, callout_id, role, target, ceiling)
            select md5('past-need-' || i)::uuid, md5('past-' || i)::uuid, 'DIRECT', 3, 5 from generate_series(1, ?) i
            """, """
            insert into alert (id, callout_id, need_id, responder_id, responder_name, role, wave, state, sent_at, expires_at,
                               ended_at, eta_seconds, distance_metres, travel_mode, travel_source)
            select md5('past-alert-' || i || '-' || n)::uuid, md5('past-' || i)::uuid, md5('past-need-' || i)::uuid,
                   md5('bench-' || 1 + (i * 3 + n) % 200000)::uuid, 'Volunteer', 'DIRECT', 1,
                   case n when 1 then 'ACCEPTED' when 2 then 'DECLINED' else 'EXPIRED' end,
                   now() - i * interval '30 s', now() - i * interval '30 s' + interval '30 s',
                   now() - i * interval '30 s' + interval '12 s', 240, 600, 'FOOT', 'ROAD'
            from generate_series(1, ?) i, generate_series(1, 3) n
            """, """
            insert into assignment (id, alert_id, callout_id, need_id, responder_id, responder_name, role, slot, active, state,
                                    accepted_at, progress_at, eta_seconds, distance_metres, travel_mode, travel_source, way_at, code)
            select md5('past-assignment-' || i)::uuid, md5('past-alert-' || i || '-1')::uuid, md5('past-' || i)::uuid,
                   md5('past-need-' || i)::uuid, md5('bench-' || 1 + (i * 3 + 1) % 200000)::uuid, 'Volunteer', 'DIRECT', 1, false,
                   'FINISHED', now() - i * interval '30 s' + interval '12 s', now() - i * interval '30 s' + interval '15 min',
                   240, 600, 'FOOT', 'ROAD', now() - i * interval '30 s', '0000'
            from generate_series(1, ?) i
            """);

    private PastCallouts() {}

    /** Returns when the database is as it would be after a quiet night. Past calls that are there already are replaced. */
    static void remember(ProductStack stack, int count) throws SQLException {
        try (Connection connection = stack.database("dispatch");
                Statement statement = connection.createStatement()) {
            // The rows agree with each other; to have the database see to it for each would take most of the time.
            statement.execute("set session_replication_role = replica");
            for (String rows : ROWS) {
                try (PreparedStatement insert = connection.prepareStatement(rows)) {
                    insert.setInt(1, count);
                    insert.executeUpdate();
                }
            }
            statement.execute("vacuum analyze callout, need, alert, assignment");
            statement.execute("checkpoint");
        }
    }

    static long count(ProductStack stack) throws SQLException {
        try (Connection connection = stack.database("dispatch");
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(COUNT)) {
            rows.next();
            return rows.getLong(1);
        }
    }
}
