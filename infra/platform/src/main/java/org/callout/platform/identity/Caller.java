package org.callout.platform.identity;

import jakarta.enterprise.context.RequestScoped;
import java.util.Optional;
import org.callout.platform.problem.Problems;
import org.eclipse.microprofile.jwt.JsonWebToken;

/**
 * Whoever makes the request: a person or a CAD, as their token says. Not meant for requests without a token.
 */
@RequestScoped
public class Caller {

    private static final String ORGANISATION = "organisation";

    private final JsonWebToken token;

    Caller(JsonWebToken token) {
        this.token = token;
    }

    /** The issuer's name for the caller, the same for ever. */
    public String subject() {
        return token.getSubject();
    }

    /** What people call them; the subject where the token has no name. */
    public String displayName() {
        return token.<String>claim("name").orElseGet(this::subject);
    }

    /** The organisation on whose behalf they call; plain responders have none. */
    public Optional<String> findOrganisation() {
        return token.claim(ORGANISATION).map(Object::toString).filter(name -> !name.isBlank());
    }

    /** The organisation on whose behalf they call; without one the request is forbidden (403). */
    public String getOrganisation() {
        return findOrganisation().orElseThrow(() -> Problems.forbidden("The token names no organisation."));
    }

    /** Whether the token gives them this role. */
    public boolean has(String role) {
        return token.getGroups().contains(role);
    }
}
