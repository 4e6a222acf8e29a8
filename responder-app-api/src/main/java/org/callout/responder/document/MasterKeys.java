package org.callout.responder.document;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The keys that encrypt the keys of documents, each with a name. The first encrypts, all of them decrypt: a new one is put
 * in front, and the old one goes when no document names it any more.
 */
@ApplicationScoped
class MasterKeys {

    static final int KEY_BYTES = 32;

    private static final int NAME_AND_KEY = 2;

    private final Map<String, SecretKey> keys = new LinkedHashMap<>();

    /** @param configured {@code NAME:BASE64} each, of 32 random bytes */
    MasterKeys(@ConfigProperty(name = "callout.documents.keys") Optional<List<String>> configured) {
        for (String each : configured.orElse(List.of())) {
            var parts = each.strip().split(":", NAME_AND_KEY);
            if (parts.length < NAME_AND_KEY || parts[0].isBlank()) {
                throw new IllegalArgumentException("callout.documents.keys: each is NAME:BASE64");
            }
            keys.put(parts[0], key(parts[0], parts[1]));
        }
    }

    /** Whether there are any: without a key no document is taken. */
    boolean exist() {
        return !keys.isEmpty();
    }

    /** The name of the one that encrypts. */
    String current() {
        return keys.keySet().iterator().next();
    }

    SecretKey get(String name) {
        var key = keys.get(name);
        if (key == null) {
            throw new IllegalStateException("callout.documents.keys has no key " + name + ", and documents need it");
        }
        return key;
    }

    private static SecretKey key(String name, String base64) {
        try {
            var bytes = Base64.getDecoder().decode(base64);
            if (bytes.length == KEY_BYTES) {
                return new SecretKeySpec(bytes, "AES");
            }
        } catch (IllegalArgumentException notBase64) {
            // Told like a wrong length, and without the key.
        }
        throw new IllegalArgumentException(
                "callout.documents.keys: %s must be %d bytes in base64".formatted(name, KEY_BYTES));
    }

    @Override
    public String toString() {
        return "MasterKeys[redacted]";
    }
}
