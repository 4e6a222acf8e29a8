package org.callout.dispatch.callout;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a care request carries instead of patient and ambulance.
 *
 * @param windowFrom earliest start of the visit
 * @param windowTo latest start of the visit, after {@code windowFrom}
 * @param languages languages that the person speaks (BCP 47), best first; may be empty
 * @param wishes free words about how help is wanted; null when none
 * @param personName who is visited; null when not told; never shown before acceptance
 * @param personPhone how to reach them; null when not told; never shown before acceptance
 */
public record CareDetails(
        Instant windowFrom,
        Instant windowTo,
        List<String> languages,
        @Nullable String wishes,
        @Nullable String personName,
        @Nullable String personPhone) {

    public CareDetails {
        languages = List.copyOf(languages);
    }

    @Override
    public String toString() {
        return "CareDetails[" + windowFrom + ".." + windowTo + ", person=[redacted]]";
    }
}
