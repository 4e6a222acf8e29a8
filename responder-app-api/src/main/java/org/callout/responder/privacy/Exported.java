package org.callout.responder.privacy;

import io.smallrye.mutiny.Uni;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/** What one room keeps of a volunteer, to be handed out to them. A bean of each room that keeps something. */
public interface Exported {

    /** Its name in the export, such as {@code alerts}; no two rooms have the same. */
    String section();

    /** Everything that is kept of them there, as it is written as JSON; read in the caller's session, changing nothing. */
    Uni<?> export(Mutiny.Session session, UUID responderId);
}
