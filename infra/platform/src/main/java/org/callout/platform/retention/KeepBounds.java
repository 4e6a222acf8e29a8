package org.callout.platform.retention;

import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How long an organisation may have something kept.
 *
 * @param least below it, those who work with it would miss it
 * @param most as long as the installation keeps it
 */
record KeepBounds(Duration least, Duration most) {

    /** Why something cannot be said, and of which field. */
    record Objection(String field, String words) {}

    /** @param own what the organisation has said; null while it has said nothing */
    Duration inForce(@Nullable Duration own) {
        return own == null || own.compareTo(most) > 0 ? most : own;
    }

    /**
     * Why it cannot be kept for so long; empty when it can.
     *
     * @param before what the organisation has said before; null when nothing
     * @param wanted null for as long as the installation keeps it
     * @param reason null or blank when none is given
     */
    Optional<Objection> objection(@Nullable Duration before, @Nullable Duration wanted, @Nullable String reason) {
        if (wanted != null && wanted.compareTo(most) > 0)
            return Optional.of(new Objection("keptFor", "must not be longer than this installation keeps it"));
        if (wanted != null && wanted.compareTo(least) < 0)
            return Optional.of(new Objection("keptFor", "must not be shorter than those need it who work with it"));
        boolean shortens = inForce(wanted).compareTo(inForce(before)) < 0;
        return shortens && (reason == null || reason.isBlank())
                ? Optional.of(new Objection("reason", "is needed where something is to go sooner than before"))
                : Optional.empty();
    }
}
