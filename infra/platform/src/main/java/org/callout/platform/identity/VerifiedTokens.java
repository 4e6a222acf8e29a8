package org.callout.platform.identity;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.jwt.JsonWebToken;

/**
 * Whom tokens stand for that were verified a short while ago. Thread-safe.
 *
 * <p>A token says the same until it expires; what may change meanwhile is which keys its issuer vouches for, and those are
 * looked up anew more rarely than anything is remembered here.
 */
final class VerifiedTokens {

    static final Duration REMEMBERED = Duration.ofMinutes(5);

    private static final int MOST_REMEMBERED = 10_000;

    private final Clock clock;
    private final Cache<String, Verified> remembered;

    private record Verified(SecurityIdentity identity, Instant expiresAt) {}

    VerifiedTokens(Clock clock) {
        this.clock = clock;
        Ticker ticker = () -> TimeUnit.MILLISECONDS.toNanos(clock.millis());
        this.remembered = Caffeine.newBuilder()
                .maximumSize(MOST_REMEMBERED)
                .expireAfterWrite(REMEMBERED)
                .ticker(ticker)
                .build();
    }

    /** Remembers what the verified token stands for, and nothing of the request that brought it. */
    void remember(JsonWebToken token, SecurityIdentity identity) {
        var lean = QuarkusSecurityIdentity.builder()
                .setPrincipal(token)
                .addRoles(identity.getRoles())
                .addCredentials(identity.getCredentials())
                .build();
        remembered.put(token.getRawToken(), new Verified(lean, Instant.ofEpochSecond(token.getExpirationTime())));
    }

    /** Whom the token stands for, if it was verified lately and has not expired since. */
    Optional<SecurityIdentity> find(String rawToken) {
        return Optional.ofNullable(remembered.getIfPresent(rawToken))
                .filter(verified -> clock.instant().isBefore(verified.expiresAt()))
                .map(Verified::identity);
    }
}
