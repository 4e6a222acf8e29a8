package org.callout.responder.webpush;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.Signature;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;

/**
 * Who we are to a push service: RFC 8292. A browser subscribes for our public key, and nobody else can push to it.
 *
 * @param publicKey base64url of the point, as a page hands it to the push manager
 * @param contact {@code mailto:} or https address of whoever runs this
 */
record Vapid(String publicKey, PrivateKey privateKey, URI contact) {

    /** At most a day by RFC 8292. */
    private static final Duration VALID = Duration.ofHours(12);

    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();
    private static final String HEADER = encode("{\"typ\":\"JWT\",\"alg\":\"ES256\"}");

    static Vapid of(String publicKey, String privateKey, URI contact) {
        var decoder = Base64.getUrlDecoder();
        P256.publicKey(decoder.decode(publicKey));
        return new Vapid(publicKey.replace("=", ""), P256.privateKey(decoder.decode(privateKey)), contact);
    }

    /** The header {@code Authorization} of a request to this endpoint. */
    String authorization(URI endpoint, Instant now) {
        var port = endpoint.getPort() < 0 ? "" : ":" + endpoint.getPort();
        var claims = "{\"aud\":\"%s://%s%s\",\"exp\":%d,\"sub\":\"%s\"}"
                .formatted(
                        endpoint.getScheme(),
                        endpoint.getHost(),
                        port,
                        now.plus(VALID).getEpochSecond(),
                        contact);
        var signed = HEADER + "." + encode(claims);
        return "vapid t=%s.%s, k=%s".formatted(signed, sign(signed), publicKey);
    }

    private String sign(String text) {
        try {
            var signature = Signature.getInstance("SHA256withECDSAinP1363Format");
            signature.initSign(privateKey);
            signature.update(text.getBytes(StandardCharsets.US_ASCII));
            return BASE64.encodeToString(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a push cannot be signed", e);
        }
    }

    private static String encode(String json) {
        return BASE64.encodeToString(json.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public String toString() {
        return "Vapid[publicKey=" + publicKey + ", redacted]";
    }
}
