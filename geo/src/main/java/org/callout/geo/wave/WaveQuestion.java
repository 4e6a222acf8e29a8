package org.callout.geo.wave;

import java.time.Duration;
import java.util.List;

/**
 * All that the planner knows.
 *
 * @param needs one per role, most important first
 * @param candidates nobody who has been asked already; for {@link Preference#IN_GIVEN_ORDER} the best first
 * @param waveSize how many alerts for the whole target are meant to wait for an answer at once
 * @param budgetLeft how many more alerts the policy allows for this callout
 * @param longestEta whoever arrives later is not asked
 */
public record WaveQuestion(
        List<Need> needs,
        List<WaveCandidate> candidates,
        int waveSize,
        int budgetLeft,
        Duration longestEta,
        Preference preference) {

    /** Who is better. */
    public enum Preference {
        /** Whoever arrives earlier in the role. */
        SOONEST,
        /** Whoever stands earlier in the list: the caller has weighed fairness and fit. */
        IN_GIVEN_ORDER
    }

    public WaveQuestion {
        needs = List.copyOf(needs);
        candidates = List.copyOf(candidates);
        if (waveSize < 1 || budgetLeft < 0) {
            throw new IllegalArgumentException(
                    "waveSize must be >= 1 and budgetLeft >= 0, were " + waveSize + " and " + budgetLeft);
        }
        if (needs.stream().map(Need::role).distinct().count() != needs.size()) {
            throw new IllegalArgumentException("a role has two needs: " + needs);
        }
    }
}
