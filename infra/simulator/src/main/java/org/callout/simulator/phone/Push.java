package org.callout.simulator.phone;

import java.util.UUID;

/**
 * A push as the phone gets it.
 *
 * @param sequence version of the callout; the same or a lower one than before brings no news
 * @param state of the alert, a word of the published language
 */
record Push(UUID alertId, long sequence, String state) {

    static final String OPEN = "OPEN";
    static final String ASSIGNED = "ASSIGNED";
    static final String EXPIRED = "EXPIRED";

    boolean rings() {
        return state.equals(OPEN);
    }

    /** A volunteer may still answer an expired alert: a late yes counts while it is useful. */
    boolean ends() {
        return !(rings() || state.equals(ASSIGNED) || state.equals(EXPIRED));
    }
}
