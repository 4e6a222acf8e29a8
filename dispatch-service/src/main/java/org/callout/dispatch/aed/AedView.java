package org.callout.dispatch.aed;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.UUID;
import org.callout.geo.aed.AedCondition;
import org.callout.geo.aed.AedSite;
import org.callout.geo.aed.Usability;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * An AED site as a coordinator sees it. Codes of cabinets are not part of it.
 *
 * @param openingHours as they count: mended by a coordinator, or as the list says
 * @param hoursBeforeMending what the list says where a coordinator has mended it
 * @param hoursStanding whether it can be told from the hours when it is open
 * @param usability whether the device can be had now
 */
@Schema(name = "AedView")
@JsonInclude(JsonInclude.Include.NON_NULL)
record AedView(
        UUID id,
        String source,
        String sourceRef,
        double lon,
        double lat,
        @Nullable String access,
        @Nullable Boolean indoor,
        @Nullable String level,
        @Nullable String openingHours,
        @Nullable String hoursBeforeMending,
        HoursStanding hoursStanding,
        @Nullable String description,
        AedCondition condition,
        Usability usability) {

    static AedView of(Aed aed, Usability usability) {
        AedSite site = aed.site();
        return new AedView(
                site.id(),
                site.source(),
                site.sourceRef(),
                site.position().lon(),
                site.position().lat(),
                site.access(),
                site.indoor(),
                site.level(),
                site.openingHours(),
                aed.hoursBeforeMending(),
                aed.hoursStanding(),
                site.description(),
                site.condition(),
                usability);
    }
}
