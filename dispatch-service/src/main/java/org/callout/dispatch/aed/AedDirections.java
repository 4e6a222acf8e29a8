package org.callout.dispatch.aed;

import org.callout.geo.aed.AedSite;
import org.callout.geo.aed.Usability;
import org.jspecify.annotations.Nullable;

/**
 * What somebody who fetches a device needs to know. The code is a secret of the cabinet: for the assigned only.
 *
 * @param usability at the time of asking
 * @param usabilityOfPlace what it would be with the device in its cabinet: for whoever has the device with them
 * @param cabinetCode null when the cabinet has none
 * @param attribution what has to be shown wherever the site is, by the terms of its list; null where nothing has to
 */
public record AedDirections(
        AedSite site,
        Usability usability,
        Usability usabilityOfPlace,
        @Nullable String cabinetCode,
        @Nullable String attribution) {

    @Override
    public String toString() {
        return "AedDirections[aed=" + site.id() + ", code=[redacted]]";
    }
}
