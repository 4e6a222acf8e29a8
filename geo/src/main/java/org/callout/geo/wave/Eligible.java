package org.callout.geo.wave;

import java.util.BitSet;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.callout.geo.travel.Eta;

/**
 * A candidate who may be asked now.
 *
 * @param place in the order of the question
 * @param roles those that are wanted and that this one can take in time, as indexes of the needs; at least one
 */
record Eligible(WaveCandidate candidate, int place, BitSet roles) {

    UUID id() {
        return candidate.responderId();
    }

    Eta eta(Need need) {
        return Objects.requireNonNull(candidate.etaAs(need.role()));
    }

    Choice choice(Need need, double gain) {
        return Choice.of(candidate, need.role(), eta(need), gain);
    }

    /** For each role that this one can take. */
    List<Choice> choices(List<Need> needs) {
        return roles.stream().mapToObj(role -> choice(needs.get(role), 0)).toList();
    }
}
