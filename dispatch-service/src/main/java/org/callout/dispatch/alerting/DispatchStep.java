package org.callout.dispatch.alerting;

import io.smallrye.mutiny.Uni;
import org.callout.dispatch.decision.StepDue;

/** What is done when a callout's step is due. */
interface DispatchStep {

    /** Runs the step of a callout; when it fails, it is to be tried again soon. */
    Uni<Void> run(StepDue due);
}
