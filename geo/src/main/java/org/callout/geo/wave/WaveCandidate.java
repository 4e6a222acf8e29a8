package org.callout.geo.wave;

import java.util.Set;
import java.util.UUID;
import org.callout.geo.acceptance.Willingness;
import org.callout.geo.place.Distance;
import org.callout.geo.travel.Eta;
import org.jspecify.annotations.Nullable;

/**
 * A responder and what is known about the way to the scene.
 *
 * @param roles those that the qualifications allow
 * @param distance straight line to the scene
 * @param direct null when out of reach
 * @param viaAed null when no usable defibrillator is on a way within reach
 * @param willingness what to expect when asked
 */
public record WaveCandidate(
        UUID responderId,
        Set<Role> roles,
        Distance distance,
        @Nullable Eta direct,
        @Nullable AedEta viaAed,
        Willingness willingness) {

    public WaveCandidate {
        roles = Set.copyOf(roles);
    }

    /** Somebody as willing as anybody. */
    public WaveCandidate(
            UUID responderId, Set<Role> roles, Distance distance, @Nullable Eta direct, @Nullable AedEta viaAed) {
        this(responderId, roles, distance, direct, viaAed, Willingness.TYPICAL);
    }

    /** When one would arrive in that role; null when one could not. */
    @Nullable
    Eta etaAs(Role role) {
        return switch (role) {
            case DIRECT, HELPER -> direct;
            case AED_RUNNER -> viaAed == null ? null : viaAed.eta();
        };
    }
}
