package org.callout.local.push;

import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.AlgorithmParameters;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECParameterSpec;
import java.security.spec.ECPoint;
import java.security.spec.ECPublicKeySpec;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.KDF;
import javax.crypto.KeyAgreement;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.HKDFParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * The receiving half of web push: a browser's keys, and how it reads a message (RFC 8291). Written apart from the sender's
 * half, so that each tries the other.
 *
 * @param secret shared with whoever may push, 16 bytes
 */
record Browser(KeyPair keys, byte[] secret) {
    private static final int COORDINATE = 32;
    private static final int POINT = 1 + 2 * COORDINATE;
    private static final int SECRET = 16;

    static Browser generate() throws GeneralSecurityException {
        var generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec("secp256r1"));
        var secret = new byte[SECRET];
        new SecureRandom().nextBytes(secret);
        return new Browser(generator.generateKeyPair(), secret);
    }

    String p256dh() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(point(keys.getPublic()));
    }

    String auth() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
    }

    /** Fails where the body was not encrypted for this browser. */
    String read(byte[] body) throws GeneralSecurityException {
        var coded = ByteBuffer.wrap(body);
        var salt = take(coded, SECRET);
        coded.getInt();
        var sender = take(coded, coded.get());
        var agreement = KeyAgreement.getInstance("ECDH");
        agreement.init(keys.getPrivate());
        agreement.doPhase(publicKey(sender), true);
        var shared = derive(
                secret,
                agreement.generateSecret(),
                join(ascii("WebPush: info\0"), point(keys.getPublic()), sender),
                COORDINATE);
        var key = derive(salt, shared, ascii("Content-Encoding: aes128gcm\0"), SECRET);
        var nonce = derive(salt, shared, ascii("Content-Encoding: nonce\0"), 12);
        var cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(Cipher.DECRYPT_MODE, new SecretKeySpec(key, "AES"), new GCMParameterSpec(128, nonce));
        var padded = cipher.doFinal(take(coded, coded.remaining()));
        var end = padded.length - 1;
        while (padded[end] == 0) {
            end--;
        }
        if (padded[end] != 2) {
            throw new GeneralSecurityException("the record is not the last");
        }
        return new String(padded, 0, end, StandardCharsets.UTF_8);
    }

    static PublicKey publicKey(byte[] point) throws GeneralSecurityException {
        if (point.length != POINT) {
            throw new GeneralSecurityException("is no point of P-256");
        }
        var parameters = AlgorithmParameters.getInstance("EC");
        parameters.init(new ECGenParameterSpec("secp256r1"));
        var x = new BigInteger(1, Arrays.copyOfRange(point, 1, 1 + COORDINATE));
        var y = new BigInteger(1, Arrays.copyOfRange(point, 1 + COORDINATE, POINT));
        return KeyFactory.getInstance("EC")
                .generatePublic(
                        new ECPublicKeySpec(new ECPoint(x, y), parameters.getParameterSpec(ECParameterSpec.class)));
    }

    private static byte[] point(PublicKey key) {
        var w = ((ECPublicKey) key).getW();
        return join(new byte[] {4}, coordinate(w.getAffineX()), coordinate(w.getAffineY()));
    }

    private static byte[] coordinate(BigInteger value) {
        var bytes = new byte[COORDINATE];
        var all = value.toByteArray();
        var length = Math.min(all.length, COORDINATE);
        System.arraycopy(all, all.length - length, bytes, COORDINATE - length, length);
        return bytes;
    }

    private static byte[] derive(byte[] salt, byte[] secret, byte[] info, int length) throws GeneralSecurityException {
        return KDF.getInstance("HKDF-SHA256")
                .deriveData(HKDFParameterSpec.ofExtract()
                        .addIKM(secret)
                        .addSalt(salt)
                        .thenExpand(info, length));
    }

    private static byte[] take(ByteBuffer from, int length) {
        var bytes = new byte[length];
        from.get(bytes);
        return bytes;
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    private static byte[] join(byte[]... parts) {
        var joined = ByteBuffer.allocate(
                Arrays.stream(parts).mapToInt(part -> part.length).sum());
        Arrays.stream(parts).forEach(joined::put);
        return joined.array();
    }
}
