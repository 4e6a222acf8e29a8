package org.callout.responder.offer;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a volunteer may know before accepting.
 *
 * @param distanceMetres rounded up to 100, so that it does not give the place away
 * @param etaMinutes travel time of this volunteer, rounded up
 * @param expiresAt when the next volunteers are asked; a later yes counts while it is useful
 * @param windowFrom care requests only: earliest start
 * @param windowTo care requests only: latest end
 */
public record Offer(
        String organisationName,
        Category category,
        Role role,
        AgeGroup ageGroup,
        PlaceType placeType,
        List<Hazard> hazards,
        int distanceMetres,
        int etaMinutes,
        int wave,
        Instant sentAt,
        Instant expiresAt,
        @Nullable Instant windowFrom,
        @Nullable Instant windowTo) {

    public Offer {
        hazards = List.copyOf(hazards);
    }
}
