package org.callout.bench;

import java.time.Duration;

/**
 * How much is done.
 *
 * @param onDuty so many of the volunteers
 * @param perSecond incidents, raised on time however slow the answers
 * @param referenceRounds so often each bare step is measured, after two fifths as many that do not count
 * @param warmUp incidents of that long come first and do not count
 */
record Load(int volunteers, int onDuty, int incidents, int perSecond, int referenceRounds, Duration warmUp) {

    static final Load FULL = new Load(100_000, 20_000, 500, 10, 500, Duration.ofSeconds(30));

    /** Shows that it works; its times mean nothing. */
    static final Load SMALL = new Load(1_000, 500, 10, 5, 50, Duration.ofSeconds(1));

    int warmUpIncidents() {
        return (int) (warmUp.toSeconds() * perSecond);
    }
}
