package org.callout.responder.alert;

import java.time.Instant;
import org.callout.responder.travel.TravelMode;
import org.jspecify.annotations.Nullable;

/**
 * A volunteer's answer.
 *
 * @param by what it came by
 * @param travelMode how the volunteer will come, if told
 */
record Reply(Answer answer, @Nullable TravelMode travelMode, Instant at, AnsweredBy by) {}
