package org.callout.responder.access;

import java.util.Optional;
import org.callout.platform.identity.Roles;
import org.callout.responder.world.Phone;
import org.callout.responder.world.Tokens;

/** Somebody who sends a request, seen from the one whose data it is about; whoever is to be turned away comes first. */
enum Visitor {
    NOBODY,
    CAD,
    /** A screen on the wall of the organisation that the owner belongs to. */
    WALL,
    /** Another volunteer with an account. */
    OTHER_RESPONDER,
    /** A coordinator of an organisation that the owner is no member of. */
    COORDINATOR_ELSEWHERE,
    COORDINATOR,
    CLINICAL_LEAD,
    ADMIN,
    /** The volunteer whose data it is. */
    OWNER;

    Optional<String> token(Phone owner, Phone other, String organisation) {
        return switch (this) {
            case NOBODY -> Optional.empty();
            case CAD -> Optional.of(staff(Roles.CAD, organisation));
            case WALL -> Optional.of(staff(Roles.WALL, organisation));
            case OTHER_RESPONDER -> Optional.of(Tokens.responder(other.subject()));
            case COORDINATOR_ELSEWHERE -> Optional.of(staff(Roles.COORDINATOR, "elsewhere"));
            case COORDINATOR -> Optional.of(staff(Roles.COORDINATOR, organisation));
            case CLINICAL_LEAD -> Optional.of(staff(Roles.CLINICAL_LEAD, organisation));
            case ADMIN -> Optional.of(staff(Roles.ADMIN, organisation));
            case OWNER -> Optional.of(Tokens.responder(owner.subject()));
        };
    }

    /** Whether an answer to this visitor may be about the owner. */
    boolean mayReadOfTheOwner() {
        return switch (this) {
            case COORDINATOR, CLINICAL_LEAD, ADMIN, OWNER -> true;
            case NOBODY, CAD, WALL, OTHER_RESPONDER, COORDINATOR_ELSEWHERE -> false;
        };
    }

    private static String staff(String role, String organisation) {
        return Tokens.token(role, role + "-of-" + organisation, organisation);
    }
}
