package org.callout.responder.assignment;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;

/** Assignments beside the alerts they came of. */
@ApplicationScoped
public class AssignmentViews {

    private static final String OF_ALERTS =
            "select distinct a from Assignment a left join fetch a.findings where a.alertId in :alerts";

    /** The assignments of these alerts, by alert; most alerts have none. */
    public Uni<Map<UUID, AssignmentView>> ofAlerts(Mutiny.Session session, List<UUID> alerts) {
        if (alerts.isEmpty()) {
            return Uni.createFrom().item(Map.of());
        }
        return session.createQuery(OF_ALERTS, Assignment.class)
                .setParameter("alerts", alerts)
                .getResultList()
                .map(found -> found.stream().collect(Collectors.toMap(Assignment::alertId, AssignmentView::of)));
    }
}
