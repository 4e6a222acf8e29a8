package org.callout.responder.membership;

import org.jspecify.annotations.Nullable;

/**
 * Who has seen the proof of a qualification, by the subjects of their tokens.
 *
 * @param secondedBy another person; absent where one is enough
 */
public record Eyes(String approvedBy, @Nullable String secondedBy) {

    public Eyes {
        if (approvedBy.equals(secondedBy)) {
            throw new IllegalArgumentException("two pairs of eyes are two people's");
        }
    }
}
