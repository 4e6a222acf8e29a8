package org.callout.responder.webpush;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.SecureRandom;
import javax.crypto.Cipher;
import javax.crypto.KDF;
import javax.crypto.KeyAgreement;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.HKDFParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** The encryption of a push message for one browser: RFC 8291, in the coding aes128gcm of RFC 8188, as one record. */
final class Encryption {

    /** A push service may refuse what is longer (RFC 8030, section 7.2). */
    static final int MOST_BODY_BYTES = 4096;

    private static final int SALT_BYTES = 16;
    private static final int KEY_BYTES = 16;
    private static final int NONCE_BYTES = 12;
    private static final int SECRET_BYTES = 32;
    private static final int TAG_BITS = 128;
    private static final byte LAST_RECORD = 2;
    private static final SecureRandom RANDOM = new SecureRandom();

    private Encryption() {}

    /** The whole body of the request to the push service. */
    static byte[] encrypt(byte[] plain, WebPushSubscription to) {
        var salt = new byte[SALT_BYTES];
        RANDOM.nextBytes(salt);
        return encrypt(plain, to, P256.generate(), salt);
    }

    /** @param once a key pair for this message alone */
    static byte[] encrypt(byte[] plain, WebPushSubscription to, KeyPair once, byte[] salt) {
        try {
            var ours = P256.point(once.getPublic());
            var secret = extract(
                    to.authSecret(), agree(once, to), info("WebPush: info", to.browserKey(), ours), SECRET_BYTES);
            var key = extract(salt, secret, info("Content-Encoding: aes128gcm"), KEY_BYTES);
            var nonce = extract(salt, secret, info("Content-Encoding: nonce"), NONCE_BYTES);
            var cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(Cipher.ENCRYPT_MODE, new SecretKeySpec(key, "AES"), new GCMParameterSpec(TAG_BITS, nonce));
            var record = cipher.doFinal(ByteBuffer.allocate(plain.length + 1)
                    .put(plain)
                    .put(LAST_RECORD)
                    .array());
            return ByteBuffer.allocate(SALT_BYTES + Integer.BYTES + 1 + ours.length + record.length)
                    .put(salt)
                    .putInt(MOST_BODY_BYTES)
                    .put((byte) ours.length)
                    .put(ours)
                    .put(record)
                    .array();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a push message cannot be encrypted", e);
        }
    }

    private static byte[] agree(KeyPair once, WebPushSubscription to) throws GeneralSecurityException {
        var agreement = KeyAgreement.getInstance("ECDH");
        agreement.init(once.getPrivate());
        agreement.doPhase(P256.publicKey(to.browserKey()), true);
        return agreement.generateSecret();
    }

    private static byte[] extract(byte[] salt, byte[] secret, byte[] info, int length) throws GeneralSecurityException {
        return KDF.getInstance("HKDF-SHA256")
                .deriveData(HKDFParameterSpec.ofExtract()
                        .addIKM(secret)
                        .addSalt(salt)
                        .thenExpand(info, length));
    }

    private static byte[] info(String label, byte[]... more) {
        var name = label.getBytes(StandardCharsets.US_ASCII);
        var length = name.length + 1;
        for (var part : more) {
            length += part.length;
        }
        var info = ByteBuffer.allocate(length).put(name).put((byte) 0);
        for (var part : more) {
            info.put(part);
        }
        return info.array();
    }
}
