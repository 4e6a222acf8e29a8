package org.callout.dispatch.alerting;

import java.util.Map;
import java.util.UUID;
import org.callout.dispatch.alert.Way;
import org.callout.dispatch.matching.Match;
import org.callout.geo.wave.WavePlan;

/**
 * A plan made on one version of a callout.
 *
 * @param version the callout's version that the plan rests on
 * @param match whom to alert, and why
 * @param detours other ways for people under way whose AED is of no use to them, by assignment
 */
record PlannedWave(long version, Match match, Map<UUID, Way> detours) {

    WavePlan wave() {
        return match.plan();
    }
}
