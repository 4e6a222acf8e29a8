package org.callout.responder.care;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.callout.responder.offer.Category;
import org.jspecify.annotations.Nullable;

/**
 * A care request that volunteers may ask for, as dispatch publishes it on {@code care.offer}; degrees WGS84, to about a
 * kilometre.
 *
 * @param sequence version of the callout; what is not above the last applied one is old news
 * @param wanted how many are still wanted; 0 when nobody is any more
 * @param anyOf qualifications of which one is needed; empty for none in particular
 * @param allOf qualifications that are all needed
 */
record CareOffer(
        UUID calloutId,
        String organisation,
        String organisationName,
        long sequence,
        Instant at,
        Category category,
        Integer wanted,
        double lon,
        double lat,
        List<String> anyOf,
        List<String> allOf,
        @Nullable Instant windowFrom,
        @Nullable Instant windowTo) {

    static final String TYPE = "org.callout.care.offer";
}
