package org.callout.responder.alert;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.callout.platform.transaction.Transactions;
import org.callout.responder.assignment.AssignmentView;
import org.callout.responder.assignment.AssignmentViews;
import org.hibernate.reactive.mutiny.Mutiny;

/** What a volunteer sees of the inbox. */
@ApplicationScoped
public class Inbox {

    private final Transactions transactions;
    private final Alerts alerts;
    private final AssignmentViews assignments;

    Inbox(Transactions transactions, Alerts alerts, AssignmentViews assignments) {
        this.transactions = transactions;
        this.alerts = alerts;
        this.assignments = assignments;
    }

    /** The newest alerts first; see {@link Alerts#list}. */
    public Uni<List<AlertView>> list(UUID responderId, boolean openOnly) {
        return transactions.run(
                session -> alerts.list(session, responderId, openOnly).chain(found -> views(session, found)));
    }

    /** One alert; nothing if it is not this volunteer's. */
    public Uni<Optional<AlertView>> find(UUID responderId, UUID alertId) {
        return transactions.run(session -> alerts.findOwn(session, responderId, alertId)
                .chain(found -> views(session, found.stream().toList()))
                .map(views -> views.stream().findFirst()));
    }

    /** All that are kept, in the caller's session. */
    Uni<List<AlertView>> listAll(Mutiny.Session session, UUID responderId) {
        return alerts.listAll(session, responderId).chain(found -> views(session, found));
    }

    private Uni<List<AlertView>> views(Mutiny.Session session, List<Alert> found) {
        return assignments
                .ofAlerts(session, found.stream().map(Alert::id).toList())
                .map(byAlert ->
                        found.stream().map(alert -> view(alert, byAlert)).toList());
    }

    private static AlertView view(Alert alert, Map<UUID, AssignmentView> byAlert) {
        return AlertView.of(alert, byAlert.get(alert.id()));
    }
}
