package org.callout.responder.alert;

/** What became of an answer. */
public enum Verdict {
    /** The volunteer has a role; the alert carries its details. */
    ASSIGNED,
    /** Enough people are on the way. */
    FILLED,
    /** The no is noted. */
    DECLINED,
    /** Dispatch has not decided yet; the verdict comes by the stream and stands in the alert. */
    PENDING
}
