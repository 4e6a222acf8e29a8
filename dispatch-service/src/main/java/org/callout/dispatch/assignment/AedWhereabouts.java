package org.callout.dispatch.assignment;

/** Where a device went after it was used, as whoever brought it says. None of them makes it usable: that takes a check. */
public enum AedWhereabouts {
    BACK_IN_PLACE,
    WITH_CREW,
    WITH_ME,
    LEFT_AT_SCENE
}
