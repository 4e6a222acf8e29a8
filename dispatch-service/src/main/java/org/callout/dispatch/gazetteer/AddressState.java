package org.callout.dispatch.gazetteer;

/** Whether the addresses of the region in use are known. */
enum AddressState {
    /** They are being read; soon. */
    LOADING,
    LOADED,
    /** The region has none, or more than the heap has room for, or there is no region. */
    NONE
}
