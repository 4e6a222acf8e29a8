package org.callout.dispatch.alerting;

import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.callout.dispatch.decision.Precedence;
import org.callout.dispatch.decision.StepDue;

/** Which steps belong to this process for the moment, so that no two replicas plan the same. */
interface StepClaims {

    /**
     * Claims steps whose time has come, or whose owner has died, by precedence and of equals the longest due first.
     *
     * @param least those of a lower precedence are left
     */
    Uni<List<StepDue>> take(int most, Precedence least);

    /** Lets anybody take a step over again after a pause; nothing happens when it is not claimed any more. */
    Uni<Void> giveBack(UUID calloutId, Duration pause);
}
