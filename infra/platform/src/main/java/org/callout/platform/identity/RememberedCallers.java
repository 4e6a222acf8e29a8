package org.callout.platform.identity;

import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.SecurityIdentityAugmentor;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Optional;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;

/**
 * Recognises callers by a token that was verified a short while ago: a phone sends the same one with each of its positions,
 * and verifying its signature anew would take longer than all else that a position takes. Asked before OIDC, which verifies
 * whatever is not recognised here, and told by it of whom it has verified.
 */
@ApplicationScoped
class RememberedCallers implements HttpAuthenticationMechanism, SecurityIdentityAugmentor {

    private static final String BEARER = "Bearer ";

    private final VerifiedTokens verified;

    RememberedCallers(Clock clock) {
        this.verified = new VerifiedTokens(clock);
    }

    @Override
    public int getPriority() {
        return DEFAULT_PRIORITY + 100;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(RoutingContext request, IdentityProviderManager providers) {
        return Uni.createFrom().optional(find(request.request().getHeader(HttpHeaders.AUTHORIZATION)));
    }

    /** Whom this header stands for, if its token was verified lately. */
    Optional<SecurityIdentity> find(@Nullable String authorization) {
        return Optional.ofNullable(authorization)
                .filter(header -> header.startsWith(BEARER))
                .map(header -> header.substring(BEARER.length()))
                .flatMap(verified::find);
    }

    @Override
    public Uni<SecurityIdentity> augment(SecurityIdentity identity, AuthenticationRequestContext context) {
        if (identity.getPrincipal() instanceof JsonWebToken token && token.getRawToken() != null) {
            verified.remember(token, identity);
        }
        return Uni.createFrom().item(identity);
    }

    /** How to sign in is OIDC's to say. */
    @Override
    public Uni<ChallengeData> getChallenge(RoutingContext request) {
        return Uni.createFrom().nullItem();
    }
}
