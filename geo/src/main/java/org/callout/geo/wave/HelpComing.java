package org.callout.geo.wave;

import java.time.Duration;
import org.callout.geo.acceptance.Willingness;

/**
 * Somebody who helps, or may help, without being asked again.
 *
 * @param eta until the arrival if the answer came with the usual delay or has come; zero for who is there
 * @param withAed whether a defibrillator comes along
 * @param willingness {@link Willingness#GIVEN} for who has said yes
 */
public record HelpComing(Duration eta, boolean withAed, Willingness willingness) {

    public HelpComing {
        if (eta.isNegative()) {
            throw new IllegalArgumentException("eta must be >= 0, was " + eta);
        }
    }

    /** At the patient already. */
    public static HelpComing there(boolean withAed) {
        return underWay(Duration.ZERO, withAed);
    }

    /**
     * Has said yes.
     *
     * @param eta from now
     */
    public static HelpComing underWay(Duration eta, boolean withAed) {
        return new HelpComing(eta, withAed, Willingness.GIVEN);
    }

    /**
     * Was asked and has not answered.
     *
     * @param eta from now
     * @param still what is to be expected after the silence so far
     */
    public static HelpComing asked(Duration eta, boolean withAed, Willingness still) {
        return new HelpComing(eta, withAed, still);
    }
}
