package org.callout.dispatch.aed;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.callout.geo.aed.PublicHolidays;
import org.callout.geo.aed.RegionCalendar;
import org.callout.geo.aed.UsabilityCheck;
import org.callout.platform.web.Regions;

/** Judges devices by the hours of the region that this installation serves. */
@Singleton
class RegionalUsability {

    @Produces
    @Singleton
    UsabilityCheck check(Regions regions) {
        return new UsabilityCheck(() -> new RegionCalendar(regions.timeZone(), PublicHolidays.UNKNOWN));
    }
}
