package org.callout.simulator.phone;

import java.time.Instant;
import java.util.Optional;
import org.callout.geo.place.Position;
import org.callout.geo.travel.TravelMode;
import org.callout.simulator.api.AlertView;
import org.callout.simulator.phone.AlertNews.Assigned;

/** Reads an alert of the published language as news for a phone. */
final class AlertReading {

    private AlertReading() {}

    static AlertNews newsOf(AlertView alert) {
        return new AlertNews(alert.id(), alert.sequence(), alert.state(), alert.reply() != null, assigned(alert));
    }

    private static Optional<Assigned> assigned(AlertView alert) {
        AlertView.Assignment assignment = alert.assignment();
        if (!alert.state().equals(Push.ASSIGNED) || assignment == null || assignment.details() == null) {
            return Optional.empty();
        }
        Errand errand = errand(alert, assignment, assignment.details());
        return Optional.of(new Assigned(errand, Step.valueOf(assignment.progress()), alert.outcome() != null));
    }

    private static Errand errand(AlertView alert, AlertView.Assignment assignment, AlertView.Details details) {
        return new Errand(
                assignment.id(),
                alert.id(),
                alert.calloutId(),
                assignment.category(),
                alert.kind().equals("CARE_REQUEST"),
                Optional.ofNullable(details.travel())
                        .map(travel -> TravelMode.valueOf(travel.mode()))
                        .orElse(TravelMode.FOOT),
                position(details.location()),
                Optional.ofNullable(details.aed()).map(AlertReading::position),
                Optional.ofNullable(details.windowFrom()).map(Instant::parse));
    }

    private static Position position(AlertView.Place place) {
        return new Position(place.lon(), place.lat());
    }
}
