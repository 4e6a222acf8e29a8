package org.callout.responder.assignment;

import io.smallrye.mutiny.Uni;
import org.hibernate.reactive.mutiny.Mutiny;

/** Hears of training assignments what dispatch hears of others. */
public interface PracticeReports {

    /** The volunteer has ended it; its row is locked in this session. */
    Uni<Void> ended(Mutiny.Session session, Assignment assignment);
}
