package org.callout.geo.wave;

import java.util.List;

/**
 * All that the planner knows: one moment of one callout. Whoever wants to plan again describes the next moment.
 *
 * @param needs one per role, most important first
 * @param candidates nobody who has been asked already; for {@link Preference#IN_GIVEN_ORDER} the best first
 * @param size how many alerts are meant to wait for an answer at once; {@link WaveSize.Planned} needs {@link
 *     Preference.Survival}
 * @param help matters to {@link Preference.Survival}, and its ambulance to whom {@link Limits#behindAmbulance} excludes
 */
public record WaveQuestion(
        List<Need> needs,
        List<WaveCandidate> candidates,
        WaveSize size,
        Preference preference,
        Limits limits,
        HelpAnyway help) {

    public WaveQuestion {
        needs = List.copyOf(needs);
        candidates = List.copyOf(candidates);
        if (needs.stream().map(Need::role).distinct().count() != needs.size()) {
            throw new IllegalArgumentException("a role has two needs: " + needs);
        }
        if (size instanceof WaveSize.Planned && !(preference instanceof Preference.Survival)) {
            throw new IllegalArgumentException("only survival tells how many are enough, not " + preference);
        }
    }

    /** When nothing is known of other help. */
    public WaveQuestion(
            List<Need> needs, List<WaveCandidate> candidates, WaveSize size, Preference preference, Limits limits) {
        this(needs, candidates, size, preference, limits, HelpAnyway.NOTHING_KNOWN);
    }
}
