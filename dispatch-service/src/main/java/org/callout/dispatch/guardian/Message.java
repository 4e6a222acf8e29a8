package org.callout.dispatch.guardian;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.callout.geo.aed.AedCondition;
import org.jspecify.annotations.Nullable;

/**
 * What a guardian is told, and where to reach them.
 *
 * @param id of the notice: the same however often it is sent
 * @param place where the device belongs; null where no list has it any more
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Message(
        UUID id,
        UUID aedId,
        AedCondition condition,
        Instant at,
        String text,
        @Nullable Place place,
        Recipient guardian) {

    /** Where the device belongs; degrees WGS84. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Place(double lon, double lat, @Nullable String description) {}

    /** Who is told. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Recipient(
            String name, @Nullable String email, @Nullable String phone) {

        @Override
        public String toString() {
            return "Recipient[redacted]";
        }
    }
}
