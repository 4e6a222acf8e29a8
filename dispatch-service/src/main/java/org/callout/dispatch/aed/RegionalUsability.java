package org.callout.dispatch.aed;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.callout.geo.aed.PublicHolidays;
import org.callout.geo.aed.UsabilityCheck;
import org.callout.platform.web.Region;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Judges devices by the hours and public holidays of the region that this installation serves. */
@Singleton
class RegionalUsability {

    private static final Logger LOG = Logger.getLogger(RegionalUsability.class);

    @Produces
    @Singleton
    UsabilityCheck check(Region region) {
        return new UsabilityCheck(region.timeZone(), holidays(region.holidayRegion()));
    }

    private static PublicHolidays holidays(@Nullable String region) {
        if (region == null) return PublicHolidays.UNKNOWN;
        return PublicHolidays.find(region).orElseGet(() -> {
            LOG.warnf("no public holidays are known for holidayRegion=%s: every day counts as an ordinary one", region);
            return PublicHolidays.UNKNOWN;
        });
    }
}
