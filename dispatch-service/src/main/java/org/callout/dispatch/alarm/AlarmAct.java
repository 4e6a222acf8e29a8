package org.callout.dispatch.alarm;

/** What is done about an alarm, as its record keeps it. */
public enum AlarmAct {
    TAKEN,
    OFFERED,
    RELEASED,
    RESOLVED,
    REOPENED,
    /** Nobody at a desk had it, so that somebody outside was told. */
    NOTICE_SENT
}
