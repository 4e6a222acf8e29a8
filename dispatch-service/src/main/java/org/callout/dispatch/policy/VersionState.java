package org.callout.dispatch.policy;

/** Where a version of a policy is in its life. */
enum VersionState {
    /** Written, and not yet in force. */
    DRAFT,
    /** In force; one version of a policy at most. */
    PUBLISHED,
    /** Was in force once, and may be again. */
    RETIRED
}
