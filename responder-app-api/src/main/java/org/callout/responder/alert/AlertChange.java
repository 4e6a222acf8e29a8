package org.callout.responder.alert;

import java.time.Instant;
import java.util.UUID;
import org.callout.responder.assignment.AssignmentDetails;
import org.callout.responder.offer.CalloutKind;
import org.callout.responder.offer.Offer;
import org.jspecify.annotations.Nullable;

/**
 * The whole state of one alert, as dispatch publishes it on {@code alert.change}.
 *
 * @param sequence version of the callout; a change not above the last applied one is old news
 * @param reason why it was withdrawn, in words for the volunteer
 * @param outcome the callout's outcome, once it is closed
 * @param leftInPeaceUntil for so long they are not asked, for they have had a hard call; only once the assignment is over
 * @param practice true of a training alert, which this service tells itself; absent otherwise
 * @param assignment only while the alert is assigned
 */
record AlertChange(
        UUID alertId,
        UUID calloutId,
        UUID responderId,
        String organisation,
        CalloutKind kind,
        long sequence,
        Instant at,
        AlertState state,
        @Nullable String reason,
        @Nullable String outcome,
        @Nullable Instant leftInPeaceUntil,
        Offer offer,
        @Nullable Boolean practice,
        @Nullable AssignmentDetails assignment) {

    static final String TYPE = "org.callout.alert.change";

    /** Its topic, on which dispatch tells alerts and this service training. */
    static final String TOPIC = "alert.change";

    boolean trains() {
        return Boolean.TRUE.equals(practice);
    }
}
