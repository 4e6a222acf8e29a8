package org.callout.responder.aftercare;

import io.smallrye.mutiny.Uni;
import java.util.UUID;

/** The way to a volunteer's phones for a question that nobody is in a hurry about. */
public interface PhoneReminder {

    /** Tells each of their phones that somebody would like to know how they are; what does not arrive is not tried again. */
    Uni<Void> askHowTheyAre(UUID responderId, UUID checkInId);
}
