package org.callout.responder.assignment;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A change that must not be missed, and that the volunteer is to say that they have read.
 *
 * @param version what to acknowledge
 * @param acknowledgedAt when they said so; null while they have not
 */
@Schema(name = "ChangeNotice")
public record ChangeNotice(
        long version,
        Instant at,
        boolean sceneMoved,
        boolean newHazard,
        @Nullable Instant acknowledgedAt) {

    boolean isAnsweredBy(long read) {
        return acknowledgedAt == null && read >= version;
    }

    /** Whether somebody who knew the other has to hear of this. */
    boolean isNewsAfter(@Nullable ChangeNotice known) {
        return acknowledgedAt == null && (known == null || known.version < version);
    }

    ChangeNotice acknowledged(Instant now) {
        return new ChangeNotice(version, at, sceneMoved, newHazard, now);
    }

    /** This one as dispatch tells it, with what the volunteer said of it meanwhile. */
    ChangeNotice keeping(@Nullable ChangeNotice known) {
        if (acknowledgedAt != null || known == null || known.version < version) {
            return this;
        }
        return known.acknowledgedAt == null ? this : acknowledged(known.acknowledgedAt);
    }
}
