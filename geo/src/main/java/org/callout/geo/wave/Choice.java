package org.callout.geo.wave;

import java.util.UUID;
import org.callout.geo.aed.AedWay;
import org.callout.geo.place.Distance;
import org.callout.geo.travel.Eta;
import org.jspecify.annotations.Nullable;

/**
 * One responder in one role.
 *
 * @param distance straight line to the scene
 * @param aed how an AED_RUNNER gets the defibrillator; null in the other roles
 * @param chance of a yes, as it was reckoned with
 * @param gain what the patient's chance to survive would lose without this one in the plan, by the policy's model; 0 when
 *     the plan does not go by survival, and for a reserve what asking would add
 */
public record Choice(
        UUID responderId,
        Role role,
        Eta eta,
        Distance distance,
        @Nullable AedWay aed,
        double chance,
        double gain) {

    static Choice of(WaveCandidate candidate, Role role, Eta eta, double gain) {
        AedEta viaAed = candidate.viaAed();
        AedWay aed = role == Role.AED_RUNNER && viaAed != null ? viaAed.way() : null;
        return new Choice(
                candidate.responderId(),
                role,
                eta,
                candidate.distance(),
                aed,
                candidate.willingness().chance(),
                gain);
    }
}
