package org.callout.dispatch.view;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.callout.dispatch.alerting.Wave;
import org.callout.dispatch.matching.Explanation;
import org.callout.dispatch.matching.NotAskable;
import org.callout.dispatch.matching.RoughArea;
import org.callout.geo.travel.TravelSource;
import org.jspecify.annotations.Nullable;

/**
 * Why each wave went to whom it went, and why none did as long as nobody was asked.
 *
 * @param areas about where those are now who are told of; empty once the callout is closed
 */
public record MatchView(List<ExplainedWave> waves, List<RoughArea> areas) {

    /** The same for a system that follows nobody. */
    public MatchView withoutAreas() {
        return new MatchView(waves, List.of());
    }

    /**
     * One wave, with everybody considered.
     *
     * @param number from 1; 0 tells why nobody could be asked as yet
     * @param policy that judged; null for waves from before policies were kept
     * @param outlooks what the wave does for the patient, by at least two models; empty where survival plays no part
     * @param candidates who was considered, the chosen first; of those passed over the nearest
     * @param others how many more were passed over, by reason
     * @param limits what times were judged by; null for whom a coordinator has named, and from before this was told
     * @param notAskable who was near and could not be asked at all; null until that has been found out
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record ExplainedWave(
            int number,
            Instant at,
            TravelSource travelSource,
            Explanation.@Nullable PolicyReference policy,
            List<Explanation.SurvivalOutlook> outlooks,
            List<Explanation.Considered> candidates,
            Map<String, Integer> others,
            Explanation.@Nullable TimeLimits limits,
            @Nullable NotAskable notAskable) {

        static ExplainedWave of(Wave wave) {
            Explanation explanation = wave.explanation();
            return new ExplainedWave(
                    wave.number(),
                    wave.at(),
                    wave.travelSource(),
                    explanation.policy(),
                    explanation.outlooks(),
                    explanation.candidates(),
                    explanation.others(),
                    explanation.limits(),
                    wave.notAskable());
        }
    }
}
