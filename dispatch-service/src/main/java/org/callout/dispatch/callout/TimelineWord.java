package org.callout.dispatch.callout;

/** What can happen to a callout, as its timeline tells it. */
public enum TimelineWord {
    RECEIVED,
    WITHHELD,
    OVERRIDDEN,
    WAVE_SENT,
    ALERT_RECEIVED,
    ALERT_SEEN,
    ACCEPTED,
    DECLINED,
    EXPIRED,
    FILLED,
    ASSIGNED,
    PROGRESS,
    SETBACK,
    RESUMED,
    FINDING,
    WISHED,
    CHECK_ASKED,
    CHECK_ANSWERED,
    CHECK_MISSED,
    AED_TOLD,
    WITHDRAWN,
    COVERED,
    EXHAUSTED,
    CORRECTED,
    STOOD_DOWN,
    RELEASED,
    CLOSED
}
