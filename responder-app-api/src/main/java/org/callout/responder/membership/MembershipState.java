package org.callout.responder.membership;

/** The life of a membership; only an active one lets the organisation alert or see the volunteer's readiness. */
public enum MembershipState {
    APPLIED,
    ACTIVE,
    SUSPENDED,
    EXPIRED
}
