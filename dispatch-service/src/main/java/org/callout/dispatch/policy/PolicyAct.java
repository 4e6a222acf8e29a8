package org.callout.dispatch.policy;

/** What somebody did with a policy. */
enum PolicyAct {
    /** Wrote a version. */
    DRAFTED,
    /** Put a version in force that somebody else had written. */
    PUBLISHED,
    /** Brought back what was in force before, as a new version. */
    ROLLED_BACK,
    /** Took the policy out of force. */
    RETIRED
}
