package org.callout.platform.identity;

import io.quarkus.oidc.AccessTokenCredential;
import io.quarkus.oidc.runtime.OidcJwtCallerPrincipal;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class VerifiedTokensTest {

    private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");

    private Instant now = NOW;
    private final VerifiedTokens verified = new VerifiedTokens(clock());

    @Test
    void aTokenThatWasVerifiedIsKnown() {
        remember("anna's", NOW.plus(Duration.ofHours(1)));

        assertThat(verified.find("anna's")).hasValueSatisfying(known -> {
            assertThat(known.getRoles()).containsExactly("responder");
            assertThat(known.getPrincipal())
                    .isInstanceOfSatisfying(
                            JsonWebToken.class,
                            token -> assertThat(token.getSubject()).isEqualTo("anna"));
            assertThat(known.getCredential(AccessTokenCredential.class).getToken())
                    .isEqualTo("anna's");
        });
    }

    @Test
    void anyOtherTokenIsNotKnown() {
        remember("anna's", NOW.plus(Duration.ofHours(1)));

        assertThat(verified.find("anna's with another signature")).isEmpty();
    }

    @Test
    void aTokenIsKnownUntilItExpires() {
        remember("anna's", NOW.plusSeconds(60));

        now = NOW.plusSeconds(59);
        assertThat(verified.find("anna's")).isPresent();
        now = NOW.plusSeconds(60);
        assertThat(verified.find("anna's")).isEmpty();
    }

    @Test
    void aTokenIsVerifiedAnewAfterAWhile() {
        remember("anna's", NOW.plus(Duration.ofHours(1)));

        now = NOW.plus(VerifiedTokens.REMEMBERED);

        assertThat(verified.find("anna's")).isEmpty();
    }

    @Test
    void nothingIsKeptOfTheRequestThatBroughtTheToken() {
        remember("anna's", NOW.plus(Duration.ofHours(1)));

        assertThat(verified.find("anna's").orElseThrow().getAttributes()).isEmpty();
    }

    private void remember(String rawToken, Instant expiresAt) {
        var claims = new JwtClaims();
        claims.setSubject("anna");
        claims.setClaim("raw_token", rawToken);
        claims.setExpirationTime(NumericDate.fromSeconds(expiresAt.getEpochSecond()));
        var credential = new AccessTokenCredential(rawToken);
        var token = new OidcJwtCallerPrincipal(claims, credential);
        SecurityIdentity identity = QuarkusSecurityIdentity.builder()
                .setPrincipal(token)
                .addRole("responder")
                .addCredential(credential)
                .addAttribute("request", new Object())
                .build();
        verified.remember(token, identity);
    }

    private Clock clock() {
        InstantSource source = () -> now;
        return source.withZone(ZoneOffset.UTC);
    }
}
