package org.callout.responder.gateway;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The word of whoever shares a secret that a body is theirs and fresh: {@code t=SECONDS,v1=HEX}, an HMAC-SHA-256 of the
 * seconds since 1970, a dot and the body. As webhooks of many providers are signed.
 */
final class Signature {

    static final String HEADER = "X-Callout-Signature";

    /** How far clocks may differ; what was signed earlier may have been caught and played again. */
    private static final Duration FRESH = Duration.ofMinutes(5);

    private static final String ALGORITHM = "HmacSHA256";
    private static final Pattern FORM = Pattern.compile("t=(\\d{1,12}),v1=([0-9a-f]{64})");

    private Signature() {}

    static String of(byte[] body, String secret, Instant now) {
        var seconds = now.getEpochSecond();
        return "t=%d,v1=%s".formatted(seconds, HexFormat.of().formatHex(hmac(body, secret, seconds)));
    }

    static boolean isValid(String signature, byte[] body, String secret, Instant now) {
        var form = FORM.matcher(signature);
        if (!form.matches()) {
            return false;
        }
        var seconds = Long.parseLong(form.group(1));
        var age = Duration.between(Instant.ofEpochSecond(seconds), now).abs();
        return age.compareTo(FRESH) <= 0
                && MessageDigest.isEqual(HexFormat.of().parseHex(form.group(2)), hmac(body, secret, seconds));
    }

    private static byte[] hmac(byte[] body, String secret, long seconds) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), ALGORITHM));
            mac.update((seconds + ".").getBytes(StandardCharsets.UTF_8));
            return mac.doFinal(body);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java knows " + ALGORITHM, e);
        }
    }
}
