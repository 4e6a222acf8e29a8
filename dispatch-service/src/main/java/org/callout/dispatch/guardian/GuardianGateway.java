package org.callout.dispatch.guardian;

import io.smallrye.mutiny.Uni;

/** The way by which guardians hear. */
interface GuardianGateway {

    /** What the record calls it. */
    String name();

    /** Hands a message over; fails when it was not taken. The same message may come twice. */
    Uni<Void> tell(Message message);
}
