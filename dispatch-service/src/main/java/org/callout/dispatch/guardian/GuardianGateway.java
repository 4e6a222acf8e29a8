package org.callout.dispatch.guardian;

import io.smallrye.mutiny.Uni;
import java.util.UUID;

/** The way by which guardians hear, and whoever is on duty. */
public interface GuardianGateway {

    /** What the record calls it. */
    String name();

    /** Whether anybody hears at all; otherwise what is sent stands in a record. */
    boolean reachesPeople();

    /**
     * Hands a message over; fails when it was not taken. The same message may come twice.
     *
     * @param id the same however often it is sent
     * @param message written as JSON
     */
    Uni<Void> send(UUID id, Object message);
}
