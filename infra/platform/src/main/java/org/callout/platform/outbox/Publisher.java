package org.callout.platform.outbox;

import io.smallrye.mutiny.Uni;

/** Sends one fact to its topic; the item comes once the broker has it for good, a failure when it may not have it. */
interface Publisher {

    Uni<Void> publish(WaitingFact fact);
}
