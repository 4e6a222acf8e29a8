package org.callout.dispatch.callout;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * How much further people are asked for one callout than its policy says, as coordinators have decided.
 *
 * @param steps what is in force, the oldest first; what was taken back is not among them
 */
public record Widening(List<Step> steps) {

    /** Asked as the policy says. */
    public static final Widening NONE = new Widening(List.of());

    public Widening {
        steps = List.copyOf(steps);
    }

    /**
     * One decision to ask more people at once.
     *
     * @param id the coordinator's own, under which it counts once
     * @param by the coordinator's name
     * @param moreAlerts beyond the policy's budget
     * @param longerEtaSeconds beyond the policy's longest ETA
     */
    public record Step(UUID id, Instant at, String by, String reason, int moreAlerts, int longerEtaSeconds) {

        public Step {
            if (moreAlerts < 0 || longerEtaSeconds < 0)
                throw new IllegalArgumentException("a widening cannot narrow: " + moreAlerts + ", " + longerEtaSeconds);
        }
    }

    /** How many may be asked beyond the policy's budget, by all steps together. */
    public int moreAlerts() {
        return steps.stream().mapToInt(Step::moreAlerts).sum();
    }

    /** How much longer than the policy's longest ETA somebody may need, by all steps together. */
    public Duration longerEta() {
        return Duration.ofSeconds(
                steps.stream().mapToInt(Step::longerEtaSeconds).sum());
    }

    /** When more people were last wanted at once: whoever was asked before is not waited for. */
    public Optional<Instant> lastAt() {
        return steps.stream().map(Step::at).max(Instant::compareTo);
    }

    /** The step of that id, if it is in force. */
    public Optional<Step> find(UUID id) {
        return steps.stream().filter(step -> step.id().equals(id)).findFirst();
    }

    /** With one step more. */
    public Widening with(Step step) {
        return new Widening(Stream.concat(steps.stream(), Stream.of(step)).toList());
    }

    /** With that step taken back. */
    public Widening without(UUID id) {
        return new Widening(steps.stream().filter(step -> !step.id().equals(id)).toList());
    }
}
