package org.callout.geo.match;

import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.callout.geo.place.Distance;
import org.callout.geo.place.PositionFix;
import org.callout.geo.travel.TravelMode;
import org.callout.geo.travel.Traveller;

/**
 * A responder who may be asked: ready, qualified, a member, not engaged, and recently seen. Planning needs no name.
 *
 * @param placed they count as being at a place of their choice, since nothing newer is known; the fix is that place, as of
 *     now, and not when they were last heard of
 * @param distance straight line to the scene
 * @param tier of the membership: 1 BYSTANDER, 2 COMMUNITY, 3 CLINICAL
 * @param qualifications as verified by the asking organisation
 * @param carriesAed has a defibrillator of one's own at hand
 */
public record Candidate(
        UUID responderId,
        PositionFix fix,
        boolean placed,
        Distance distance,
        Set<TravelMode> modes,
        int tier,
        Set<Qualification> qualifications,
        boolean carriesAed) {

    public Candidate {
        modes = Set.copyOf(modes);
        qualifications = Set.copyOf(qualifications);
    }

    /** The same person with only the given modes of those at hand. */
    public Traveller asTraveller(Set<TravelMode> allowed) {
        Set<TravelMode> usable = EnumSet.noneOf(TravelMode.class);
        usable.addAll(modes);
        usable.retainAll(allowed);
        return new Traveller(responderId, fix.position(), usable);
    }

    /** Prints no place. */
    @Override
    public String toString() {
        return "Candidate[responder=" + responderId + ", tier=" + tier + ", rest=[redacted]]";
    }
}
