package org.callout.responder.alert;

import java.util.List;
import java.util.UUID;
import org.callout.responder.offer.AgeGroup;
import org.callout.responder.offer.PlaceType;
import org.callout.responder.offer.Role;

/** What is practised: the calls that one may get, each of which asks for something else. */
public enum Exercise {
    /** Straight to an adult in the street. */
    DIRECT,
    /** By way of a defibrillator to an adult at home. */
    AED_FIRST,
    /** To a child at home. */
    CHILD;

    private static final Scene IN_THE_STREET = new Scene(Role.DIRECT, AgeGroup.ADULT, PlaceType.PUBLIC, 300, 4);
    private static final Scene BY_THE_AED = new Scene(Role.AED_RUNNER, AgeGroup.ADULT, PlaceType.PRIVATE_HOME, 450, 6);

    /**
     * What the offer says of it.
     *
     * @param metres of the way, by the AED if there is one to fetch
     * @param minutes that it takes
     */
    record Scene(Role role, AgeGroup ageGroup, PlaceType placeType, int metres, int minutes) {}

    /** @param likely the role that a real call would most likely give this volunteer */
    Scene scene(Role likely) {
        return switch (this) {
            case DIRECT -> IN_THE_STREET;
            case AED_FIRST -> BY_THE_AED;
            case CHILD -> {
                Scene way = likely == Role.AED_RUNNER ? BY_THE_AED : IN_THE_STREET;
                yield new Scene(way.role(), AgeGroup.CHILD, PlaceType.PRIVATE_HOME, way.metres(), way.minutes());
            }
        };
    }

    /** What a call would most likely be for somebody of that role. */
    static Exercise likely(Role role) {
        return role == Role.AED_RUNNER ? AED_FIRST : DIRECT;
    }

    /** What a volunteer practises in that year: another one than the year before, and nothing that is never asked of them. */
    static Exercise ofYear(UUID responderId, int year, Role likely) {
        var turns = likely == Role.AED_RUNNER ? List.of(AED_FIRST, CHILD) : List.of(DIRECT, CHILD, AED_FIRST);
        return turns.get(Math.floorMod(responderId.hashCode() + (long) year, turns.size()));
    }
}
