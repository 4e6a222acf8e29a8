package org.callout.geo.wave;

import java.time.Duration;
import org.callout.geo.acceptance.Willingness;

/**
 * Somebody who helps, or may help, without being asked again.
 *
 * @param afterAnswer from the yes until the arrival; from now for who has said it, and zero for who is there
 * @param withAed whether a defibrillator comes along
 * @param willingness what is to be expected from now on; {@link Willingness#GIVEN} for who has said yes
 */
public record HelpComing(Duration afterAnswer, boolean withAed, Willingness willingness) {

    public HelpComing {
        if (afterAnswer.isNegative()) {
            throw new IllegalArgumentException("afterAnswer must be >= 0, was " + afterAnswer);
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
     * @param eta as it was when the alert was sent: turnout, which holds the usual delay of an answer, and travel
     * @param willingness as it was when the alert was sent
     * @param silence since the alert was sent
     */
    public static HelpComing asked(Duration eta, boolean withAed, Willingness willingness, Duration silence) {
        return new HelpComing(afterAnswer(eta), withAed, willingness.afterSilence(silence));
    }

    /** A turnout counts from the alert: without the usual delay of the answer it counts from the yes. */
    static Duration afterAnswer(Duration eta) {
        Duration rest = eta.minus(Willingness.TYPICAL_DELAY);
        return rest.isNegative() ? Duration.ZERO : rest;
    }

    boolean isCertain() {
        return willingness.chance() == 1;
    }
}
