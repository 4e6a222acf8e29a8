package org.callout.dispatch.presence;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.callout.geo.match.Qualification;
import org.callout.geo.policy.Tier;
import org.jspecify.annotations.Nullable;

/**
 * What one organisation has granted a responder.
 *
 * @param tier null until the organisation has decided on the application
 * @param validUntil the first instant at which it no longer holds; null for no end
 * @param qualifications those that the organisation has verified
 */
record Membership(
        String organisation,
        @Nullable Tier tier,
        State state,
        @Nullable Instant validUntil,
        List<Granted> qualifications) {

    enum State {
        APPLIED,
        ACTIVE,
        SUSPENDED,
        EXPIRED
    }

    /**
     * A verified qualification.
     *
     * @param code a {@link Qualification}, or one that a newer release knows and that grants nothing here
     */
    record Granted(String code, @Nullable Instant validUntil) {

        Optional<Qualification> qualification() {
            return Arrays.stream(Qualification.values())
                    .filter(known -> known.name().equals(code))
                    .findAny();
        }

        boolean isValidAt(Instant now) {
            return validUntil == null || now.isBefore(validUntil);
        }
    }

    /** What is absent in the message reaches this constructor as null. */
    Membership {
        if (organisation == null || state == null) {
            throw new IllegalArgumentException("a membership of no organisation or in no state");
        }
        qualifications = qualifications == null ? List.of() : List.copyOf(qualifications);
    }

    boolean isActiveAt(Instant now) {
        return state == State.ACTIVE && tier != null && (validUntil == null || now.isBefore(validUntil));
    }
}
