package org.callout.responder.assignment;

/** What a volunteer hears by what dispatch tells of their assignment. */
public enum Tidings {
    /** Nothing but what they reported themselves, or how the others get on. */
    NONE,
    /** Something that they find when they look. */
    PLAIN,
    /** They are asked whether they are all right. */
    CHECK,
    /** The control room has written to them. */
    MESSAGE,
    /** The scene is elsewhere, or got at in another way. */
    SCENE_MOVED
}
