package org.callout.dispatch.callout;

import java.time.Duration;
import java.time.Instant;
import org.callout.geo.policy.ExpectedAmbulance;
import org.jspecify.annotations.Nullable;

/**
 * When the ambulance is expected.
 *
 * @param etaSeconds seconds from {@code at}
 * @param source who said so; null when not told
 * @param at when it was said
 */
public record AmbulanceEta(int etaSeconds, @Nullable String source, Instant at) {

    /** As a policy looks at it. */
    public ExpectedAmbulance expected() {
        return new ExpectedAmbulance(at, Duration.ofSeconds(etaSeconds));
    }
}
