package org.callout.dispatch.view;

import java.time.Instant;
import java.util.List;
import org.callout.dispatch.alerting.Explanation;
import org.callout.geo.travel.TravelSource;

/** Why each wave went to whom it went. */
public record MatchView(List<ExplainedWave> waves) {

    /** One wave, with everybody considered. */
    public record ExplainedWave(
            int number, Instant at, TravelSource travelSource, List<Explanation.Considered> candidates) {}
}
