package org.callout.dispatch.merger;

import java.time.Instant;
import java.util.UUID;
import org.callout.dispatch.callout.Merger;
import org.callout.dispatch.decision.MergerRule;

/**
 * That a callout has become part of another.
 *
 * @param by who decided, by name
 * @param undoUntil until when it can be taken back, as long as the survivor is open
 */
record MergerView(UUID into, String by, Instant at, Instant undoUntil) {

    static MergerView of(Merger merger) {
        return new MergerView(
                merger.intoId(),
                merger.mergedBy(),
                merger.mergedAt(),
                merger.mergedAt().plus(MergerRule.UNDONE_WITHIN));
    }
}
