package org.callout.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.callout.local.ProductStack;

/** What has become of calls, as dispatch-service tells it. */
final class Outcomes {

    /** Nobody could have been there in time: told to the control room at once, so an outcome and no loss. */
    private static final String NOBODY_THERE = """
            select count(*) from callout c where id = any (?) and state = 'EXHAUSTED'
              and not exists (select from alert a where a.callout_id = c.id)
            """;

    /** Nobody has been told anything of them: neither has somebody been asked, nor is it said that nobody can be. */
    private static final String FORGOTTEN = """
            select count(*) from callout c where state in ('RECEIVED', 'ALERTING')
              and received_at < now() - interval '10 s' and not exists (select from alert a where a.callout_id = c.id)
            """;

    /** Asked before then and not let off since: a phone has to hear of it. */
    private static final String ASKED = """
            select id from alert where callout_id = any (?) and state in ('OPEN', 'EXPIRED') and sent_at < ?
            """;

    private Outcomes() {}

    /** Alerts of the callouts that phones have to hear of, of each wave before then. */
    static List<UUID> asked(ProductStack stack, Collection<UUID> callouts, Instant before) throws SQLException {
        try (Connection connection = stack.database("dispatch");
                PreparedStatement statement = connection.prepareStatement(ASKED)) {
            statement.setArray(1, connection.createArrayOf("uuid", callouts.toArray()));
            statement.setObject(2, before.atOffset(ZoneOffset.UTC));
            List<UUID> asked = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) asked.add(rows.getObject(1, UUID.class));
            }
            return asked;
        }
    }

    /** For how many of the callouts there was nobody to ask. */
    static int countNobodyThere(ProductStack stack, Collection<UUID> callouts) throws SQLException {
        try (Connection connection = stack.database("dispatch");
                PreparedStatement statement = connection.prepareStatement(NOBODY_THERE)) {
            statement.setArray(1, connection.createArrayOf("uuid", callouts.toArray()));
            return count(statement);
        }
    }

    /** Callouts of the whole run, warm-up included, that nothing has come of. */
    static int countForgotten(ProductStack stack) throws SQLException {
        try (Connection connection = stack.database("dispatch");
                PreparedStatement statement = connection.prepareStatement(FORGOTTEN)) {
            return count(statement);
        }
    }

    private static int count(PreparedStatement statement) throws SQLException {
        try (ResultSet rows = statement.executeQuery()) {
            rows.next();
            return rows.getInt(1);
        }
    }
}
