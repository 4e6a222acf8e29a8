package org.callout.geo.survival;

import java.time.Duration;

/**
 * When each kind of help begins, counted from the collapse.
 *
 * @param cpr the first chest compressions
 * @param defibrillation a defibrillator is at the patient; not before the first compressions
 * @param advancedCare the ambulance crew is at the patient
 */
public record HelpTimes(Duration cpr, Duration defibrillation, Duration advancedCare) {

    public HelpTimes {
        if (cpr.isNegative() || defibrillation.compareTo(cpr) < 0) {
            throw new IllegalArgumentException(
                    "impossible order: CPR after " + cpr + ", defibrillator after " + defibrillation);
        }
        if (advancedCare.isNegative()) {
            throw new IllegalArgumentException("advancedCare must be >= 0, was " + advancedCare);
        }
    }
}
