package org.callout.geo.policy;

/** Why somebody may not be asked; of several the first is the one to tell. */
public enum Hindrance {
    /** Off duty or pausing. */
    OFF_DUTY,
    /** No active membership in the organisation. */
    NOT_A_MEMBER,
    /** The place, or a hazard there, asks for more trust. */
    TIER_TOO_LOW,
    /** The organisation has verified none of their qualifications. */
    UNVERIFIED,
    /** What has been verified allows none of the roles. */
    NOT_QUALIFIED,
    /** Younger than the policy asks for. */
    TOO_YOUNG,
    /** Had a hard call, and is left alone for a while. */
    COOL_OFF,
    /** Does not want to be asked for calls of this kind. */
    UNWANTED_KIND,
    /** Does not want to be asked so far from where they are. */
    BEYOND_OWN_LIMIT,
    /** Was asked as often in 7 days as the policy allows, or as they want. */
    ASKED_TOO_OFTEN,
    /** Wants to be left alone at this time of day. */
    QUIET_HOURS,
    /** Never located. */
    POSITION_UNKNOWN,
    /** Not located lately. */
    STALE_POSITION
}
