package org.callout.dispatch.alarm;

/** Why somebody at a desk is wanted; the gravest first. */
public enum AlarmKind {
    /** A volunteer under way is in danger. */
    PANIC,
    /** Nobody has accepted by the end of the first wave's patience, or there is nobody to ask, or planning does not come through. */
    NOBODY_ACCEPTED,
    /** A volunteer does not say that they are all right. */
    OVERDUE_CHECK,
    /** A moved scene or a new danger was told to a volunteer who has not said that they have read it. */
    WARNING_UNREAD,
    /** Nobody is coming, and no phone of the newest wave has said that it has the alert. */
    DELIVERY_FAILING,
    /** A defibrillator is missing or locked away. */
    AED_GONE,
    /** Nobody has been in touch in time with a volunteer who is not well, or asked to be called. */
    FOLLOW_UP_OVERDUE,
    /** A volunteer is not well after a call. */
    DISTRESS
}
