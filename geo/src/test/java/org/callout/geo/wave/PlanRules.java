package org.callout.geo.wave;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** What holds of every plan, whichever way it was made. */
final class PlanRules {

    private PlanRules() {}

    /** Everybody of whom a plan says something, as often as it does. */
    static List<UUID> peopleIn(WavePlan plan) {
        return Stream.of(
                        plan.chosen().stream().map(Choice::responderId),
                        plan.reserves().stream().map(Reserve::responderId),
                        plan.passedOver().stream().map(PassedOver::responderId))
                .flatMap(people -> people)
                .toList();
    }

    static List<UUID> peopleIn(WaveQuestion question) {
        return question.candidates().stream().map(WaveCandidate::responderId).toList();
    }
}
