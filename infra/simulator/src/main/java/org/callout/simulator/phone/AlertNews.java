package org.callout.simulator.phone;

import java.util.Optional;
import java.util.UUID;

/**
 * What responder-app-api says about an alert when asked.
 *
 * @param answered whether it has this phone's reply
 * @param assigned what to do, while the alert is assigned
 */
record AlertNews(UUID alertId, long sequence, String state, boolean answered, Optional<Assigned> assigned) {

    boolean isOpen() {
        return state.equals(Push.OPEN) || state.equals(Push.EXPIRED);
    }

    /**
     * @param progress the last step that the service knows of
     * @param calloutClosed whether the callout is over although this volunteer is still with the patient
     */
    record Assigned(Errand errand, Step progress, boolean calloutClosed) {}
}
