package org.callout.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.callout.bench.Incidents.Raised;
import org.callout.bench.PushLog.Push;
import org.callout.local.ProductStack;

/** Reads the time stamps that the calls left in both databases. */
final class Journeys {

    private static final String DISPATCH =
            """
            select c.id, %s, %s, %s, %s
            from callout c
            join wave w on w.callout_id = c.id and w.number = 1
            join alert a on a.callout_id = c.id and a.id = any (?)
            join outbox o on o.topic = 'alert.change' and o.key = a.responder_id::text
              and o.data::json ->> 'alertId' = a.id::text and o.data::json ->> 'state' = 'OPEN'
            """.formatted(micros("c.received_at"), micros("w.at"), micros("o.added_at"), micros("o.published_at"));

    private static final String RESPONDER = """
            select a.callout_id, %s
            from delivery d join alert a on a.id = d.alert_id
            where d.alert_id = any (?)
            order by d.sequence desc
            """.formatted(micros("d.queued_at"));

    private static final String BY_ROAD =
            "select count(*) from wave where callout_id = any (?) and number = 1 and travel_source = 'ROAD'";

    private Journeys() {}

    /** Those of the incidents whose push has arrived; an incident without one is absent. */
    static List<Journey> read(ProductStack stack, List<Raised> incidents, Map<UUID, Push> pushes) throws SQLException {
        UUID[] alerts = incidents.stream()
                .map(incident -> pushes.get(incident.callout()))
                .filter(Objects::nonNull)
                .map(Push::alert)
                .toArray(UUID[]::new);
        Map<UUID, long[]> dispatch = times(stack, "dispatch", DISPATCH, alerts);
        Map<UUID, long[]> responder = times(stack, "responder", RESPONDER, alerts);
        var journeys = new ArrayList<Journey>();
        for (Raised incident : incidents) {
            Push push = pushes.get(incident.callout());
            long[] sent = dispatch.get(incident.callout());
            long[] delivered = responder.get(incident.callout());
            if (push != null && sent != null && delivered != null) {
                journeys.add(
                        new Journey(incident.due(), sent[0], sent[1], sent[2], sent[3], delivered[0], push.arrived()));
            }
        }
        return journeys;
    }

    /** How many of the incidents had a first wave that was planned along roads. */
    static int countByRoad(ProductStack stack, List<Raised> incidents) throws SQLException {
        try (Connection connection = stack.database("dispatch");
                PreparedStatement statement = connection.prepareStatement(BY_ROAD)) {
            statement.setArray(
                    1,
                    connection.createArrayOf(
                            "uuid", incidents.stream().map(Raised::callout).toArray()));
            try (ResultSet rows = statement.executeQuery()) {
                rows.next();
                return rows.getInt(1);
            }
        }
    }

    private static Map<UUID, long[]> times(ProductStack stack, String database, String sql, UUID[] alerts)
            throws SQLException {
        try (Connection connection = stack.database(database);
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setArray(1, connection.createArrayOf("uuid", alerts));
            try (ResultSet rows = statement.executeQuery()) {
                Map<UUID, long[]> times = new HashMap<>();
                int columns = rows.getMetaData().getColumnCount();
                while (rows.next()) {
                    long[] micros = new long[columns - 1];
                    for (int i = 0; i < micros.length; i++) {
                        micros[i] = rows.getLong(i + 2);
                    }
                    times.put(rows.getObject(1, UUID.class), micros);
                }
                return times;
            }
        }
    }

    private static String micros(String column) {
        return "(extract(epoch from " + column + ") * 1000000)::bigint";
    }
}
