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
        @Nullable String description,
        AedCondition condition,
        Usability usability) {

    static AedView of(AedSite site, Usability usability) {
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
                site.description(),
                site.condition(),
                usability);
    }
}
