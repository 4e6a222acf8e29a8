package org.callout.dispatch.aed;

import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.callout.geo.aed.PublicHolidays;
import org.callout.geo.aed.RegionCalendar;
import org.callout.geo.aed.UsabilityCheck;
import org.callout.platform.web.LoadedRegion;
import org.callout.platform.web.Regions;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Judges devices by the hours and public holidays of the region that this installation serves, whichever it is by now. */
@Singleton
class RegionalUsability {

    private static final Logger LOG = Logger.getLogger(RegionalUsability.class);

    private volatile RegionCalendar calendar;

    RegionalUsability(Regions regions) {
        this.calendar = calendar(regions.current());
    }

    @Produces
    @Singleton
    UsabilityCheck check() {
        return new UsabilityCheck(() -> calendar);
    }

    void onExchange(@Observes LoadedRegion exchanged) {
        calendar = calendar(exchanged);
    }

    private static RegionCalendar calendar(LoadedRegion region) {
        return new RegionCalendar(
                region.facts().timeZone(), holidays(region.facts().holidayRegion()));
    }

    private static PublicHolidays holidays(@Nullable String region) {
        if (region == null) return PublicHolidays.UNKNOWN;
        return PublicHolidays.find(region).orElseGet(() -> {
            LOG.warnf("no public holidays are known for holidayRegion=%s: every day counts as an ordinary one", region);
            return PublicHolidays.UNKNOWN;
        });
    }
}
