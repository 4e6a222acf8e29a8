package org.callout.geo.policy;

/** Why nobody is alerted for a callout; of several reasons the first is told. */
public enum WithheldReason {
    /** The scene holds a hazard that the policy does not allow. */
    HAZARD,
    /** The place is of a type that the policy excludes. */
    PLACE_EXCLUDED,
    /** A circumstance of the case is one that the policy excludes. */
    CIRCUMSTANCE_EXCLUDED,
    /** The triage code is one that the policy excludes. */
    CODE_EXCLUDED,
    /** The patient is of an age that the policy excludes. */
    AGE_EXCLUDED,
    /** The place lies in an area that the policy excludes. */
    AREA_EXCLUDED
}
