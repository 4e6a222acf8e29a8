package org.callout.responder.delivery;

import org.callout.responder.readiness.Precision;
import org.jspecify.annotations.Nullable;

/** How exactly dispatch knows where a volunteer is. */
final class Blur {

    private Blur() {}

    /**
     * The radius within which they are: their last fix may be coarser than they chose, and never finer while they wait.
     *
     * @param chosen name of a {@link Precision}
     * @param lastFix accuracy in metres; null where there is no fix yet
     */
    static double metres(String chosen, @Nullable Number lastFix) {
        double coarsest = Precision.valueOf(chosen).blurMetres();
        return lastFix == null ? coarsest : Math.max(coarsest, lastFix.doubleValue());
    }
}
