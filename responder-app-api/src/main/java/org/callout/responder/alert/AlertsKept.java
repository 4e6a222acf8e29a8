package org.callout.responder.alert;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.callout.responder.privacy.Erased;
import org.callout.responder.privacy.Exported;
import org.hibernate.reactive.mutiny.Mutiny;

/** Hands out and erases the inbox, with assignments and findings. */
@ApplicationScoped
class AlertsKept implements Exported, Erased {

    private final Inbox inbox;
    private final Alerts alerts;

    AlertsKept(Inbox inbox, Alerts alerts) {
        this.inbox = inbox;
        this.alerts = alerts;
    }

    @Override
    public String section() {
        return "alerts";
    }

    @Override
    public Uni<List<AlertView>> export(Mutiny.Session session, UUID responderId) {
        return inbox.listAll(session, responderId);
    }

    /** Somebody who is on the way is counted on, and who said yes will be in a moment. */
    @Override
    public Uni<Optional<String>> objection(Mutiny.Session session, UUID responderId) {
        return alerts.list(session, responderId, true)
                .map(open -> open.stream()
                        .filter(alert -> alert.state() == AlertState.ASSIGNED || alert.verdictPending())
                        .findAny()
                        .map(alert -> "You are on a call: finish it, or say that you cannot go on"));
    }

    @Override
    public Uni<Void> erase(Mutiny.Session session, UUID responderId) {
        return alerts.eraseAll(session, responderId);
    }
}
