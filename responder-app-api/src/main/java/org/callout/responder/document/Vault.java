package org.callout.responder.document;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.UUID;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Encrypts documents with AES-256-GCM, each with a key of its own, which is encrypted with a master key. The document's id
 * is authenticated with both, so that neither can be put in another's place. Nonces are random: a data key encrypts once, a
 * master key far fewer than the 2³² keys that NIST SP 800-38D §8.3 allows. Thread-safe.
 */
@ApplicationScoped
class Vault {

    private static final String CIPHER = "AES/GCM/NoPadding";
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final MasterKeys masterKeys;
    private final SecureRandom random = new SecureRandom();

    Vault(MasterKeys masterKeys) {
        this.masterKeys = masterKeys;
    }

    Sealed seal(UUID id, byte[] content) {
        var dataKey = new byte[MasterKeys.KEY_BYTES];
        random.nextBytes(dataKey);
        return new Sealed(wrap(id, dataKey), encrypt(aes(dataKey), id, content));
    }

    byte[] open(UUID id, Sealed sealed) {
        return decrypt(aes(unwrap(id, sealed.key())), id, sealed.content());
    }

    /** The same data key, encrypted with the master key that is current now. */
    Sealed.Key rewrap(UUID id, Sealed.Key key) {
        return wrap(id, unwrap(id, key));
    }

    private Sealed.Key wrap(UUID id, byte[] dataKey) {
        return new Sealed.Key(masterKeys.current(), encrypt(masterKeys.get(masterKeys.current()), id, dataKey));
    }

    private byte[] unwrap(UUID id, Sealed.Key key) {
        return decrypt(masterKeys.get(key.masterKey()), id, key.wrapped());
    }

    private byte[] encrypt(SecretKey key, UUID id, byte[] plain) {
        try {
            var nonce = new byte[NONCE_BYTES];
            random.nextBytes(nonce);
            var cipher = cipher(Cipher.ENCRYPT_MODE, key, nonce, id);
            var sealed = Arrays.copyOf(nonce, NONCE_BYTES + cipher.getOutputSize(plain.length));
            cipher.doFinal(plain, 0, plain.length, sealed, NONCE_BYTES);
            return sealed;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has AES-GCM", e);
        }
    }

    private static byte[] decrypt(SecretKey key, UUID id, byte[] sealed) {
        try {
            return cipher(Cipher.DECRYPT_MODE, key, sealed, id)
                    .doFinal(sealed, NONCE_BYTES, sealed.length - NONCE_BYTES);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("document " + id + " is not what was stored, or its key is another one", e);
        }
    }

    /** @param nonce may be longer */
    private static Cipher cipher(int mode, SecretKey key, byte[] nonce, UUID id) throws GeneralSecurityException {
        var cipher = Cipher.getInstance(CIPHER);
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce, 0, NONCE_BYTES));
        cipher.updateAAD(id.toString().getBytes(StandardCharsets.US_ASCII));
        return cipher;
    }

    private static SecretKey aes(byte[] key) {
        return new SecretKeySpec(key, "AES");
    }
}
