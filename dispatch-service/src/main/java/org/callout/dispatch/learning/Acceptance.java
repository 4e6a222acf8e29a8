package org.callout.dispatch.learning;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.Map;
import org.callout.geo.acceptance.AcceptanceCell;
import org.callout.geo.acceptance.AcceptanceCell.Contact;
import org.callout.geo.acceptance.AcceptanceCell.DayPart;
import org.callout.geo.acceptance.AcceptanceCell.Nearness;
import org.callout.geo.acceptance.AcceptanceHistory;
import org.callout.geo.acceptance.AcceptanceModel;
import org.callout.platform.recurring.LastingFailures;
import org.jboss.logging.Logger;

/**
 * The chance of acceptance as learnt so far, at hand without asking the database: read anew every little while, since
 * planning needs it within milliseconds and a few outcomes more change hardly anything.
 */
@ApplicationScoped
public class Acceptance {

    private static final LastingFailures FAILURES = new LastingFailures(Logger.getLogger(Acceptance.class));

    private static final String CELLS =
            "select day_part, weekend, nearness, tier, contact, asked, accepted from acceptance_cell";

    private final Pool pool;
    private volatile AcceptanceModel model = AcceptanceModel.published();

    Acceptance(Pool pool) {
        this.pool = pool;
    }

    /** As last read; what was published until the first reading. */
    public AcceptanceModel model() {
        return model;
    }

    /** As it stands in the database now. */
    Uni<AcceptanceModel> read() {
        return pool.preparedQuery(CELLS).execute().map(Acceptance::model).invoke(read -> model = read);
    }

    @Scheduled(every = "30s", concurrentExecution = ConcurrentExecution.SKIP)
    Uni<Void> keepReading() {
        return FAILURES.outlive("acceptance not read", this::read);
    }

    private static AcceptanceModel model(RowSet<Row> rows) {
        Map<AcceptanceCell, AcceptanceHistory> cells = new HashMap<>();
        for (Row row : rows) {
            cells.put(
                    new AcceptanceCell(
                            DayPart.valueOf(row.getString("day_part")),
                            row.getBoolean("weekend"),
                            Nearness.valueOf(row.getString("nearness")),
                            row.getShort("tier"),
                            Contact.valueOf(row.getString("contact"))),
                    new AcceptanceHistory(
                            Math.toIntExact(row.getLong("asked")), Math.toIntExact(row.getLong("accepted"))));
        }
        return AcceptanceModel.of(cells);
    }
}
