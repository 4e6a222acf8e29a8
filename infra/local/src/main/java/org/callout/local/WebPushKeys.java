package org.callout.local;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.security.interfaces.ECPrivateKey;
import java.security.spec.ECGenParameterSpec;
import java.util.Arrays;
import java.util.Base64;

/**
 * A key pair for standard web push, as a deployment makes one once. The local push service forgets its browsers when it ends,
 * so that each start may have a new one.
 *
 * @param publicKey the point, 65 bytes as base64url
 * @param privateKey 32 bytes as base64url
 */
record WebPushKeys(String publicKey, String privateKey) {
    private static final int COORDINATE = 32;
    private static final int POINT = 1 + 2 * COORDINATE;

    static WebPushKeys generate() {
        try {
            var generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            var pair = generator.generateKeyPair();
            // An encoded public key of this curve ends with its point.
            var encoded = pair.getPublic().getEncoded();
            return new WebPushKeys(
                    base64url(Arrays.copyOfRange(encoded, encoded.length - POINT, encoded.length)),
                    base64url(bytes(((ECPrivateKey) pair.getPrivate()).getS())));
        } catch (GeneralSecurityException e) {
            throw new LocalStackException("This JDK makes no keys for web push.", e);
        }
    }

    /** Always as many: a small number has leading zeros, a large one no room for a sign. */
    private static byte[] bytes(BigInteger number) {
        var shortest = number.toByteArray();
        var length = Math.min(shortest.length, COORDINATE);
        var bytes = new byte[COORDINATE];
        System.arraycopy(shortest, shortest.length - length, bytes, COORDINATE - length, length);
        return bytes;
    }

    private static String base64url(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
