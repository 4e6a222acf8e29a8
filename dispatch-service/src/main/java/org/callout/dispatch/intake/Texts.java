package org.callout.dispatch.intake;

import org.jspecify.annotations.Nullable;

/** How free texts are corrected: an absent one stays as it was, an empty one takes the known one away. */
final class Texts {

    private Texts() {}

    static @Nullable String corrected(@Nullable String sent, @Nullable String known) {
        if (sent == null) return known;
        return sent.isBlank() ? null : sent;
    }
}
