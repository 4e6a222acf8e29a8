package org.callout.dispatch.callout;

/** How a callout ended. */
public enum Outcome {
    TREATED,
    NOT_NEEDED,
    CANCELLED,
    DUPLICATE,
    NO_HELP_FOUND,
    COMPLETED,
    OTHER
}
