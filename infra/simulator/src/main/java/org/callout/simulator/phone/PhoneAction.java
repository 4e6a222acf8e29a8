package org.callout.simulator.phone;

import java.util.UUID;
import org.callout.geo.place.Position;

/** What a phone sends. */
sealed interface PhoneAction {

    record AcknowledgeReceipt(UUID alertId) implements PhoneAction {}

    record AcknowledgeSight(UUID alertId) implements PhoneAction {}

    /** Answers an alert; what comes back is news about it. */
    record Reply(UUID alertId, Answer answer) implements PhoneAction {}

    /** Asks how an alert stands. */
    record Ask(UUID alertId) implements PhoneAction {}

    record TellStep(UUID assignmentId, Step step) implements PhoneAction {}

    record TellFinding(UUID assignmentId, String finding) implements PhoneAction {}

    record SendFix(Position position) implements PhoneAction {}
}
