package org.callout.responder.gateway;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class SignatureTest {

    private static final Instant NOW = Instant.parse("2026-11-22T03:00:00Z");
    private static final byte[] BODY = "{\"text\":\"1\"}".getBytes(StandardCharsets.UTF_8);

    private final String signature = Signature.of(BODY, "secret", NOW);

    @Test
    void whatWasSignedWithTheSecretIsBelievedForFiveMinutes() {
        assertThat(Signature.isValid(signature, BODY, "secret", NOW.plusSeconds(300)))
                .isTrue();
        assertThat(Signature.isValid(signature, BODY, "secret", NOW.minusSeconds(300)))
                .isTrue();
        assertThat(Signature.isValid(signature, BODY, "secret", NOW.plusSeconds(301)))
                .isFalse();
        assertThat(Signature.isValid(signature, BODY, "secret", NOW.minusSeconds(301)))
                .isFalse();
    }

    @Test
    void anotherBodySecretOrTimeIsNotBelieved() {
        var other = "{\"text\":\"2\"}".getBytes(StandardCharsets.UTF_8);

        assertThat(Signature.isValid(signature, other, "secret", NOW)).isFalse();
        assertThat(Signature.isValid(signature, BODY, "guess", NOW)).isFalse();
        assertThat(Signature.isValid(
                        signature.replaceFirst("t=\\d+", "t=" + (NOW.getEpochSecond() + 1)), BODY, "secret", NOW))
                .isFalse();
    }

    @Test
    void whatIsNoSignatureIsNotBelieved() {
        for (var wrong : new String[] {"", "t=,v1=", "t=1,v1=zz", signature + " ", "v1=" + "0".repeat(64)}) {
            assertThat(Signature.isValid(wrong, BODY, "secret", NOW)).as(wrong).isFalse();
        }
    }
}
