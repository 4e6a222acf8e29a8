package org.callout.dispatch.alert;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Duration;

/**
 * What was reckoned with when somebody was asked; what comes of it is learnt from.
 *
 * @param chance of a yes, 0 to 1
 * @param etaSeconds turnout and travel by the straight way, at that time
 * @param tier of the membership: 1 BYSTANDER, 2 COMMUNITY, 3 CLINICAL
 * @param fixAgeSeconds how long ago they had been located, at least; nothing less than hours where a chosen place counted
 */
@Embeddable
public record Expectation(
        @Column(name = "chance") Double chance,
        @Column(name = "asked_eta_seconds") Integer etaSeconds,
        @Column(name = "asked_tier") Integer tier,
        @Column(name = "fix_age_seconds") Integer fixAgeSeconds) {

    /** @param fixAge how long ago they had been located, at least */
    public static Expectation of(double chance, Duration eta, int tier, Duration fixAge) {
        return new Expectation(chance, (int) eta.toSeconds(), tier, (int) fixAge.toSeconds());
    }
}
