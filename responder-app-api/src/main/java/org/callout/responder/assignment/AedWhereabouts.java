package org.callout.responder.assignment;

/** Where the AED went that was brought; it is of use to nobody before somebody has checked it. */
public enum AedWhereabouts {
    BACK_IN_PLACE,
    WITH_CREW,
    WITH_ME,
    LEFT_AT_SCENE
}
