package org.callout.responder.alert;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.callout.responder.assignment.Assignment;
import org.callout.responder.assignment.AssignmentFollower;
import org.callout.responder.assignment.Tidings;
import org.callout.responder.delivery.AlertNews;
import org.callout.responder.delivery.Deliveries;
import org.callout.responder.delivery.Delivery;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

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
     * @return the deliveries to send once the transaction is committed; none for changes that were old news
     */
    Uni<List<Delivery>> take(Mutiny.Session session, List<AlertChange> changes) {
        List<AlertChange> heard = newestOfEach(changes);
        return alerts.lockAll(session, heard.stream().map(AlertChange::alertId).toList())
                .chain(known -> take(session, heard, known));
    }

    /** A closing fact may come in one batch with its alert: whoever hears of both now need not hear of the first. */
    private static List<AlertChange> newestOfEach(List<AlertChange> changes) {
        Map<UUID, AlertChange> newest = new LinkedHashMap<>();
        for (AlertChange change : changes) {
            newest.merge(change.alertId(), change, (one, other) -> other.sequence() > one.sequence() ? other : one);
        }
        return List.copyOf(newest.values());
    }

    private Uni<List<Delivery>> take(Mutiny.Session session, List<AlertChange> changes, Map<UUID, Alert> known) {
        List<Alert> unknown = new ArrayList<>();
        List<Taken> taken = new ArrayList<>();
        for (AlertChange change : changes) {
            Alert alert = known.get(change.alertId());
            if (alert == null) {
                unknown.add(new Alert(change));
                taken.add(new Taken(change, false, false));
            } else if (alert.isBehind(change)) {
                taken.add(new Taken(change, alert.isWarnedBy(change), alert.isClosedAroundBy(change)));
                alert.follow(change);
            }
        }
        return session.persistAll(unknown.toArray())
                .chain(() -> listNews(session, taken))
                .call(session::flush)
                .chain(news -> deliveries.queue(session, news));
    }

    /**
     * A change that is stored.
     *
     * @param newHazard whether somebody assigned hears by it of a danger that they did not know of
     * @param closedAround whether somebody who stays with the patient hears by it that the callout is closed
     */
    private record Taken(AlertChange change, boolean newHazard, boolean closedAround) {}

    private Uni<List<AlertNews>> listNews(Mutiny.Session session, List<Taken> taken) {
        return Multi.createFrom()
                .iterable(taken)
                .onItem()
                .transformToUniAndConcatenate(each -> assigned(session, each.change)
                        .map(tidings -> tidings != Tidings.NONE || each.closedAround
                                ? Stream.of(news(each, tidings))
                                : Stream.<AlertNews>empty()))
                .collect()
                .asList()
                .map(news -> news.stream().flatMap(Function.identity()).toList());
    }

    /**
     * Lets the assignment follow. Details count only where the alert is assigned: nobody learns more by a message that
     * wrongly carries them.
     */
    private Uni<Tidings> assigned(Mutiny.Session session, AlertChange change) {
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
                    change.trains(),
                    clock.instant());
            return assignments.follow(session, fresh);
        }
        return change.state()
                .ending()
                .map(ending -> assignments.end(session, change.alertId(), ending))
                .orElseGet(() -> Uni.createFrom().item(Tidings.PLAIN));
    }

    private static AlertNews news(Taken taken, Tidings tidings) {
        var change = taken.change;
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
                change.trains(),
                taken.newHazard,
                cause(tidings));
    }

    private static AlertNews.@Nullable Cause cause(Tidings tidings) {
        return switch (tidings) {
            case CHECK -> AlertNews.Cause.CHECK;
            case MESSAGE -> AlertNews.Cause.MESSAGE;
            case SCENE_MOVED -> AlertNews.Cause.SCENE_MOVED;
            case NONE, PLAIN -> null;
        };
    }
}
