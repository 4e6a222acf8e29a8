package org.callout.dispatch.assignment;

import jakarta.persistence.Embeddable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What somebody under way must not miss: the scene has moved, or there is a danger that nobody knew of.
 *
 * @param warnedVersion the callout's version that brought it
 * @param acknowledgedAt when they said that they had read it; null while they have not
 */
@Embeddable
public record Warning(
        long warnedVersion,
        Instant warnedAt,
        boolean sceneMoved,
        boolean newHazard,
        @Nullable Instant acknowledgedAt) {

    public static Warning of(long version, Instant at, boolean sceneMoved, boolean newHazard) {
        return new Warning(version, at, sceneMoved, newHazard, null);
    }

    /** A later one; what was not acknowledged before is still part of it. */
    Warning followedBy(Warning later) {
        return acknowledgedAt != null
                ? later
                : new Warning(
                        later.warnedVersion,
                        later.warnedAt,
                        sceneMoved || later.sceneMoved,
                        newHazard || later.newHazard,
                        null);
    }

    /** Whether having read that version means having read this. */
    boolean isAnsweredBy(long version) {
        return acknowledgedAt == null && version >= warnedVersion;
    }

    Warning acknowledged(Instant at) {
        return new Warning(warnedVersion, warnedAt, sceneMoved, newHazard, at);
    }
}
