package org.callout.dispatch.region;

/** Whether travel is judged by the roads of the region in use. */
public enum RoadState {
    LOADED,
    /** Being opened: straight lines for a moment. */
    LOADING,
    /** The region has none: straight lines. */
    NONE
}
