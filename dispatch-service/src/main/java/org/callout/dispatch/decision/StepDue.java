package org.callout.dispatch.decision;

import java.util.UUID;

/** Told within the process after a decision is committed whose next step is due at once and claimed for this process. */
public record StepDue(UUID calloutId) {}
