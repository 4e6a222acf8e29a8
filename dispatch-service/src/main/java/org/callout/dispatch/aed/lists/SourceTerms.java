package org.callout.dispatch.aed.lists;

import org.jspecify.annotations.Nullable;

/**
 * What an import says of its source; null for what it leaves as it is.
 *
 * @param licence such as {@code ODbL-1.0}
 * @param attribution what has to be shown wherever the sites are, such as {@code © OpenStreetMap contributors}
 * @param rank of several lists that have the same device the one with the lowest rank describes it
 */
record SourceTerms(
        @Nullable String licence,
        @Nullable String attribution,
        @Nullable Integer rank) {

    /** Whether they say enough of a source that nobody has heard of before. */
    boolean areComplete() {
        return licence != null && attribution != null;
    }
}
