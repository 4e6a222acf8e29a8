package org.callout.bench;

import java.time.Duration;

/**
 * How much is done.
 *
 * @param onDuty so many of the volunteers
 * @param perSecond incidents, raised on time however slow the answers
 * @param referenceRounds so often each bare step is measured, after two fifths as many that do not count
 * @param rehearsals so often incidents and fixes come before all else and are closed again, so that the product is optimised
 *     as it is where it runs for weeks
 * @param rehearsal how long each of these is: so long that third waves are asked, as they are while others are measured
 * @param warmUp incidents and fixes of that long come next; they do not count, and go on while others are measured
 */
record Load(
        int volunteers,
        int onDuty,
        int incidents,
        int perSecond,
        Positions positions,
        int referenceRounds,
        int rehearsals,
        Duration rehearsal,
        Duration warmUp) {

    static final Load FULL = new Load(
            1_000_000,
            200_000,
            500,
            10,
            new Positions(1_000, 3_000),
            500,
            2,
            Duration.ofSeconds(95),
            Duration.ofSeconds(40));

    /** Shows that it works; its times mean nothing. */
    static final Load SMALL =
            new Load(1_000, 500, 10, 5, new Positions(50, 20), 50, 1, Duration.ofSeconds(1), Duration.ofSeconds(1));

    /**
     * Positions that phones send beside the incidents, sent on time however slow the answers.
     *
     * @param phones so many of those on duty, each in its turn
     */
    record Positions(int perSecond, int phones) {}

    int incidentsIn(Duration time) {
        return (int) (time.toSeconds() * perSecond);
    }
}
