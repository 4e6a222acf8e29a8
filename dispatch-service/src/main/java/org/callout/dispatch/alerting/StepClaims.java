package org.callout.dispatch.alerting;

import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.List;
import java.util.UUID;

/** Which steps belong to this process for the moment, so that no two replicas plan the same. */
interface StepClaims {

    /** Claims steps whose time has come, or whose owner has died, the longest due first; gives their callouts. */
    Uni<List<UUID>> take(int most);

    /** Lets anybody take a step over again after a pause; nothing happens when it is not claimed any more. */
    Uni<Void> giveBack(UUID calloutId, Duration pause);
}
