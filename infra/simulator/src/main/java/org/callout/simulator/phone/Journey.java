package org.callout.simulator.phone;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.callout.geo.place.Position;

/**
 * A way in straight lines, through the AED for a runner, as a function of time.
 *
 * @param metresPerSecond as the crow flies, above 0
 * @param pickUp time spent at the AED
 * @param toThePatient time from the scene's door to the patient
 */
record Journey(
        Position start,
        Instant departs,
        double metresPerSecond,
        Optional<Position> aed,
        Duration pickUp,
        Position scene,
        Duration toThePatient) {

    /** When the volunteer has the AED in hand; without an AED, the departure. */
    Instant collects() {
        return aed.map(place -> departs.plus(between(start, place)).plus(pickUp))
                .orElse(departs);
    }

    Instant arrives() {
        return collects().plus(between(aed.orElse(start), scene));
    }

    Instant reachesPatient() {
        return arrives().plus(toThePatient);
    }

    /** The last step reached at that time, WITH_PATIENT at most. */
    Step stepAt(Instant now) {
        if (now.isBefore(departs)) {
            return Step.ASSIGNED;
        }
        if (!now.isBefore(arrives())) {
            return now.isBefore(reachesPatient()) ? Step.ON_SCENE : Step.WITH_PATIENT;
        }
        return aed.isPresent() && !now.isBefore(collects()) ? Step.AED_COLLECTED : Step.EN_ROUTE;
    }

    /** Where the volunteer is at that time. */
    Position at(Instant now) {
        if (aed.isPresent() && now.isBefore(collects())) {
            return onTheWay(start, aed.get(), Duration.between(departs, now));
        }
        return onTheWay(aed.orElse(start), scene, Duration.between(collects(), now));
    }

    private Position onTheWay(Position from, Position to, Duration since) {
        double length = from.distanceTo(to).metres();
        double covered = Math.max(0, since.toMillis() / 1000.0 * metresPerSecond);
        return covered >= length ? to : Walk.between(from, to, covered / length);
    }

    private Duration between(Position from, Position to) {
        return Duration.ofMillis((long) (from.distanceTo(to).metres() / metresPerSecond * 1000));
    }
}
