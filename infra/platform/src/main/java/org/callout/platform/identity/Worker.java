package org.callout.platform.identity;

import io.quarkus.security.identity.SecurityIdentity;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.microprofile.jwt.JsonWebToken;

/**
 * Whoever makes a request for an organisation, as their token says: one of its staff, or one of its systems.
 *
 * @param organisation the tenant
 * @param id the provider's name of the client, or of the person
 */
public record Worker(String organisation, String id, String name, List<String> roles, Kind kind) {

    private static final Set<String> AT_THE_DESK =
            Set.of(Roles.COORDINATOR, Roles.CLINICAL_LEAD, Roles.ADMIN, Roles.WALL);

    /** What works. */
    public enum Kind {
        CLIENT,
        STAFF
    }

    /** Empty for nobody known, for volunteers, and for whoever belongs to no organisation. */
    public static Optional<Worker> of(SecurityIdentity identity) {
        if (!(identity.getPrincipal() instanceof JsonWebToken token)) return Optional.empty();
        Optional<String> organisation =
                token.claim("organisation").map(Object::toString).filter(name -> !name.isBlank());
        return organisation.flatMap(tenant -> of(tenant, token, identity.getRoles()));
    }

    private static Optional<Worker> of(String organisation, JsonWebToken token, Set<String> roles) {
        if (roles.contains(Roles.CAD)) {
            return Optional.of(new Worker(organisation, client(token), client(token), List.of(Roles.CAD), Kind.CLIENT));
        }
        List<String> desk =
                roles.stream().filter(AT_THE_DESK::contains).sorted().toList();
        if (desk.isEmpty()) return Optional.empty();
        String name = token.<String>claim("name").orElseGet(token::getSubject);
        return Optional.of(new Worker(organisation, token.getSubject(), name, desk, Kind.STAFF));
    }

    /** Providers call it {@code azp} or {@code client_id}; without either the client is its own subject. */
    private static String client(JsonWebToken token) {
        return Stream.of("azp", "client_id")
                .map(claim -> token.<Object>claim(claim).map(Object::toString))
                .flatMap(Optional::stream)
                .filter(name -> !name.isBlank())
                .findFirst()
                .orElseGet(token::getSubject);
    }
}
