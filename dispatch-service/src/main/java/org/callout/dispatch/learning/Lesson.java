package org.callout.dispatch.learning;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.callout.geo.acceptance.AcceptanceCell;
import org.callout.geo.acceptance.AcceptanceHistory;
import org.callout.geo.acceptance.Calibration;
import org.callout.geo.travel.Turnout;
import org.callout.geo.travel.TurnoutHistory;

/**
 * What a number of ended alerts teach, ready to be added to what is known. Pure.
 *
 * @param people by responder, in the order of their ids, in which rows are locked
 * @param cells by circumstances
 * @param predictions the chances that were told, and what came of them
 */
record Lesson(Map<UUID, Personal> people, Map<AcceptanceCell, AcceptanceHistory> cells, List<Prediction> predictions) {

    /**
     * What is learnt of one responder.
     *
     * @param lastAsked when the latest of the alerts was sent
     */
    record Personal(AcceptanceHistory answers, TurnoutHistory turnouts, Instant lastAsked) {

        private Personal and(Personal other) {
            return new Personal(
                    answers.plus(other.answers),
                    new TurnoutHistory(
                            sum(turnouts.byDay(), other.turnouts.byDay()),
                            sum(turnouts.byNight(), other.turnouts.byNight())),
                    lastAsked.isAfter(other.lastAsked) ? lastAsked : other.lastAsked);
        }

        private static TurnoutHistory.Observed sum(TurnoutHistory.Observed one, TurnoutHistory.Observed other) {
            return new TurnoutHistory.Observed(
                    one.count() + other.count(), one.sumLogSeconds() + other.sumLogSeconds());
        }
    }

    /** A chance that was told, and whether a yes came. */
    record Prediction(double chance, boolean accepted) {}

    /** The calibration that knows these predictions, too. */
    Calibration addTo(Calibration known) {
        Calibration calibration = known;
        for (Prediction prediction : predictions) {
            calibration = calibration.plus(prediction.chance(), prediction.accepted());
        }
        return calibration;
    }

    /** @param zone of the region, for the hour of a turnout */
    static Lesson of(Collection<EndedAlert> alerts, ZoneId zone) {
        Map<UUID, Personal> people = new TreeMap<>();
        Map<AcceptanceCell, AcceptanceHistory> cells = new HashMap<>();
        List<Prediction> predictions = new ArrayList<>();
        for (EndedAlert alert : alerts) {
            if (!alert.teaches()) continue;
            people.merge(alert.responderId(), personal(alert, zone), Personal::and);
            Optional<Boolean> accepted = alert.accepted();
            EndedAlert.Asked asked = alert.asked();
            if (accepted.isEmpty() || asked == null) continue;
            cells.merge(
                    AcceptanceCell.of(asked.circumstances()),
                    AcceptanceHistory.NONE.plus(accepted.get()),
                    AcceptanceHistory::plus);
            predictions.add(new Prediction(asked.chance(), accepted.get()));
        }
        return new Lesson(people, cells, predictions);
    }

    private static Personal personal(EndedAlert alert, ZoneId zone) {
        AcceptanceHistory answers =
                alert.accepted().map(AcceptanceHistory.NONE::plus).orElse(AcceptanceHistory.NONE);
        return new Personal(answers, turnouts(alert, zone), alert.sentAt());
    }

    private static TurnoutHistory turnouts(EndedAlert alert, ZoneId zone) {
        Duration turnout = alert.turnout();
        if (turnout == null) return TurnoutHistory.NONE;
        TurnoutHistory.Observed observed = TurnoutHistory.Observed.NONE.plus(turnout);
        return Turnout.isNight(alert.sentAt(), zone)
                ? new TurnoutHistory(TurnoutHistory.Observed.NONE, observed)
                : new TurnoutHistory(observed, TurnoutHistory.Observed.NONE);
    }
}
