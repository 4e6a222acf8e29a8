package org.callout.responder.membership;

/** How far an organisation is with a qualification of a member. */
public enum QualificationState {
    /** The volunteer says so; nothing was sent to prove it. */
    CLAIMED,
    /** A document was sent and the organisation has not decided yet. */
    IN_REVIEW,
    /** The organisation has seen the proof. */
    VERIFIED,
    /** The document could not serve, another one is asked for. */
    ASK_AGAIN,
    /** The organisation does not take it. */
    REFUSED,
    /** Was verified, and has run out; judged by the clock, never stored. */
    EXPIRED
}
