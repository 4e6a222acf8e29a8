package org.callout.dispatch.callout;

/** Why nobody is alerted for a callout; of several reasons the first is told. */
public enum WithheldReason {
    /** The scene holds a hazard that the policy does not allow. */
    HAZARD,
    /** The place is of a type that the policy excludes. */
    PLACE_EXCLUDED,
    /** A circumstance of the case is one that the policy excludes. */
    CIRCUMSTANCE_EXCLUDED
}
