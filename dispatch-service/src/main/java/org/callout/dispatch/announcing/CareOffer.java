package org.callout.dispatch.announcing;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.callout.dispatch.callout.Callout;
import org.callout.dispatch.callout.CareDetails;
import org.callout.dispatch.organisation.Organisation;
import org.callout.geo.match.Qualification;
import org.callout.geo.match.Requirement;
import org.callout.geo.policy.Category;
import org.jspecify.annotations.Nullable;

/**
 * A care request that volunteers may ask for by themselves: the data of {@code org.callout.care.offer}. Where it is stands
 * here to about a kilometre only, and nothing of who asked.
 *
 * @param sequence the callout's version; whatever is not above the last applied is old
 * @param wanted how many are still wanted; 0 when nobody is any more
 * @param lon degrees WGS84, rounded to two places
 * @param lat degrees WGS84, rounded to two places
 * @param anyOf at least one of them is needed; empty for none in particular
 * @param allOf all of them are needed
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CareOffer(
        UUID calloutId,
        String organisation,
        String organisationName,
        long sequence,
        Instant at,
        Category category,
        int wanted,
        double lon,
        double lat,
        Set<Qualification> anyOf,
        Set<Qualification> allOf,
        @Nullable Instant windowFrom,
        @Nullable Instant windowTo) {

    /** CloudEvents type. */
    public static final String TYPE = "org.callout.care.offer";

    /** Topic, keyed by callout. */
    public static final String TOPIC = "care.offer";

    private static final double A_HUNDREDTH = 100.0;

    /** @param requirements what the wanted roles take; none when nobody is wanted */
    public static CareOffer of(
            Callout callout, Organisation organisation, List<Requirement> requirements, int wanted, Instant at) {
        var takes = Requirement.covering(requirements);
        CareDetails care = callout.care();
        return new CareOffer(
                callout.id(),
                callout.organisation(),
                organisation.name(),
                callout.version(),
                at,
                callout.category(),
                wanted,
                roughly(callout.location().lon()),
                roughly(callout.location().lat()),
                takes.anyOf(),
                takes.allOf(),
                care == null ? null : care.windowFrom(),
                care == null ? null : care.windowTo());
    }

    private static double roughly(double degrees) {
        return Math.round(degrees * A_HUNDREDTH) / A_HUNDREDTH;
    }
}
