package org.callout.dispatch.matching;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.callout.dispatch.learning.History;
import org.callout.geo.match.Candidate;
import org.callout.geo.policy.Hindrance;

/**
 * People near a scene, as the policy judges them.
 *
 * @param admitted who may be asked, nearest or fairest first
 * @param refused who may not, nearest first
 * @param histories of all of them
 */
record Judged(List<Candidate> admitted, List<Refused> refused, Map<UUID, History> histories) {

    /**
     * Somebody who may not be asked.
     *
     * @param why at least one reason
     */
    record Refused(Candidate candidate, Set<Hindrance> why) {}

    /** Who counts as being at a place of their choice. */
    Set<UUID> placed() {
        return histories.entrySet().stream()
                .filter(known -> known.getValue().placed())
                .map(Map.Entry::getKey)
                .collect(Collectors.toUnmodifiableSet());
    }

    History historyOf(Candidate candidate) {
        return histories.getOrDefault(candidate.responderId(), History.NONE);
    }
}
