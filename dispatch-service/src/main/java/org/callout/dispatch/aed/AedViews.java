package org.callout.dispatch.aed;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import org.callout.geo.aed.Usability;
import org.callout.geo.aed.UsabilityCheck;

/** Devices as coordinators see them now. */
@ApplicationScoped
class AedViews {

    private final UsabilityCheck usability;
    private final Clock clock;

    AedViews(UsabilityCheck usability, Clock clock) {
        this.usability = usability;
        this.clock = clock;
    }

    AedView of(Aed aed) {
        return AedView.of(aed, usability(aed));
    }

    /** Whether it can be had now, as matching judges it. */
    Usability usability(Aed aed) {
        return usability.of(aed.site(), clock.instant());
    }
}
