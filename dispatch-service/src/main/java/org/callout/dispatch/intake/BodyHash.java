package org.callout.dispatch.intake;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Tells whether two requests say the same: by what was understood of them, so that neither order nor spaces count. */
@ApplicationScoped
class BodyHash {

    private final ObjectMapper json;

    BodyHash(ObjectMapper json) {
        this.json = json;
    }

    /** SHA-256 of the request as understood, in hexadecimal. */
    String of(Object request) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(json.writeValueAsBytes(request));
            return HexFormat.of().formatHex(digest);
        } catch (JsonProcessingException | NoSuchAlgorithmException e) {
            throw new IllegalStateException("a request that was read can be written", e);
        }
    }
}
