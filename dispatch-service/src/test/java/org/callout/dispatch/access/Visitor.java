package org.callout.dispatch.access;

import java.util.Optional;
import org.callout.dispatch.testing.Tokens;
import org.callout.platform.identity.Roles;

/** Somebody who sends a request; whoever is to be turned away comes first. */
enum Visitor {
    NOBODY(""),
    RESPONDER(Roles.RESPONDER),
    WALL(Roles.WALL),
    /** A coordinator of another organisation. */
    COORDINATOR_ELSEWHERE(Roles.COORDINATOR),
    CAD(Roles.CAD),
    COORDINATOR(Roles.COORDINATOR),
    CLINICAL_LEAD(Roles.CLINICAL_LEAD),
    ADMIN(Roles.ADMIN);

    private final String role;

    Visitor(String role) {
        this.role = role;
    }

    Optional<String> token(String organisation) {
        return switch (this) {
            case NOBODY -> Optional.empty();
            case COORDINATOR_ELSEWHERE -> Optional.of(Tokens.of(role, "elsewhere"));
            default -> Optional.of(Tokens.of(role, organisation));
        };
    }
}
