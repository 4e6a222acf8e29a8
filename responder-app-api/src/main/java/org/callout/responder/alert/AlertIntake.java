package org.callout.responder.alert;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import org.callout.responder.assignment.Assignment;
import org.callout.responder.assignment.AssignmentFollower;
import org.callout.responder.delivery.AlertNews;
import org.callout.responder.delivery.Deliveries;
import org.callout.responder.delivery.Delivery;
import org.hibernate.reactive.mutiny.Mutiny;

/** Takes a change of an alert into the inbox, with its assignment and its deliveries, in the caller's transaction. */
@ApplicationScoped
class AlertIntake {

    private final Alerts alerts;
    private final AssignmentFollower assignments;
    private final Deliveries deliveries;
    private final Clock clock;

    AlertIntake(Alerts alerts, AssignmentFollower assignments, Deliveries deliveries, Clock clock) {
        this.alerts = alerts;
        this.assignments = assignments;
        this.deliveries = deliveries;
        this.clock = clock;
    }

    /**
     * Stores what is newer than what is known.
     *
     * @return the deliveries to send once the transaction is committed; none if the change was old news
     */
    Uni<List<Delivery>> take(Mutiny.Session session, AlertChange change) {
        return alerts.lock(session, change.alertId()).chain(known -> {
            if (known.isPresent() && !known.get().isBehind(change)) {
                return Uni.createFrom().item(List.of());
            }
            var newHazard = known.map(alert -> alert.isWarnedBy(change)).orElse(false);
            var closedAround =
                    known.map(alert -> alert.isClosedAroundBy(change)).orElse(false);
            return known.map(alert -> followed(alert, change))
                    .orElseGet(() -> session.persist(new Alert(change)))
                    .chain(() -> assigned(session, change))
                    .call(session::flush)
                    .chain(isNews -> isNews || closedAround
                            ? deliveries.queue(session, news(change, newHazard))
                            : Uni.createFrom().item(List.of()));
        });
    }

    private static Uni<Void> followed(Alert alert, AlertChange change) {
        alert.follow(change);
        return Uni.createFrom().voidItem();
    }

    /**
     * Lets the assignment follow. Details count only where the alert is assigned: nobody learns more by a message that
     * wrongly carries them.
     *
     * @return whether the volunteer is told anything but what they reported themselves
     */
    private Uni<Boolean> assigned(Mutiny.Session session, AlertChange change) {
        var details = change.assignment();
        if (change.state() == AlertState.ASSIGNED && details != null) {
            var offer = change.offer();
            var fresh = new Assignment(
                    change.alertId(),
                    change.responderId(),
                    change.calloutId(),
                    offer.role(),
                    offer.category(),
                    details,
                    clock.instant());
            return assignments.follow(session, fresh);
        }
        return change.state()
                .ending()
                .map(ending -> assignments.end(session, change.alertId(), ending))
                .orElseGet(() -> Uni.createFrom().item(true));
    }

    private static AlertNews news(AlertChange change, boolean newHazard) {
        return new AlertNews(
                change.alertId(),
                change.calloutId(),
                change.responderId(),
                change.kind(),
                change.sequence(),
                change.state().name(),
                change.at(),
                change.offer(),
                change.reason(),
                newHazard);
    }
}
