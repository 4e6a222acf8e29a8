package org.callout.responder.device;

import io.smallrye.mutiny.Uni;
import java.util.UUID;

/** What has to happen when the last phone of a volunteer is signed out, and when there is one again. */
public interface Reach {

    /** No app is left that could ring them. */
    Uni<Void> lost(UUID responderId);

    /** One is there again; told only to whom it was lost. */
    Uni<Void> regained(UUID responderId);
}
