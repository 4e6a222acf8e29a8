package org.callout.geo.policy;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * When an ambulance was said to arrive.
 *
 * @param toldAt when it was said
 * @param eta from then
 */
public record ExpectedAmbulance(Instant toldAt, Duration eta) {

    public Instant arrivesAt() {
        return toldAt.plus(eta);
    }

    /**
     * How long until it is there, as far as that is believed; empty when it may keep nobody from being asked.
     *
     * @param holds how long such a word is believed
     */
    public Optional<Duration> believedEta(Duration holds, Instant now) {
        return isBelieved(holds, now) ? Optional.of(Duration.between(now, arrivesAt())) : Optional.empty();
    }

    /**
     * Whether it may keep anybody from being asked. An old word may not; nor may a time of arrival that has passed without
     * news, since the crew may as well be held up.
     *
     * @param holds how long such a word is believed
     */
    boolean isBelieved(Duration holds, Instant now) {
        return !now.isAfter(toldAt.plus(holds)) && !now.isAfter(arrivesAt());
    }
}
