package org.callout.dispatch.alerting;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.UUID;
import org.callout.geo.travel.TravelSource;
import org.callout.geo.wave.Role;
import org.jspecify.annotations.Nullable;

/**
 * Why a wave went to whom it went.
 *
 * @param travelSource what the travel times rest on
 * @param candidates everybody considered, the chosen first
 */
public record Explanation(TravelSource travelSource, List<Considered> candidates) {

    public Explanation {
        candidates = List.copyOf(candidates);
    }

    /**
     * Somebody considered.
     *
     * @param role the role offered; null when passed over
     * @param distanceMetres straight line
     * @param etaSeconds when they would be there in that role; null when passed over
     * @param aedId the AED on the way; null when none
     * @param reason CHOSEN, RESERVE, ENGAGED_ELSEWHERE or why they were passed over
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Considered(
            UUID responderId,
            String responderName,
            boolean chosen,
            @Nullable Role role,
            int distanceMetres,
            @Nullable Integer etaSeconds,
            @Nullable UUID aedId,
            String reason) {}
}
