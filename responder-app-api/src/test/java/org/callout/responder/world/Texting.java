package org.callout.responder.world;

import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

import static io.restassured.RestAssured.given;

/** What volunteers text and press, as the gateway tells it. */
public final class Texting {

    private Texting() {}

    /** A text from their confirmed number. */
    public static ValidatableResponse texts(Phone phone, String text) {
        return said(phone, "SMS", text, UUID.randomUUID().toString());
    }

    /** A text or key press under an id of the test's choice. */
    public static ValidatableResponse said(Phone phone, String channel, String text, String id) {
        return post(body(phone, channel, text, id), "secret");
    }

    /** As the gateway tells it. */
    public static String body(Phone phone, String channel, String text, String id) {
        return "{\"id\":\"%s\",\"channel\":\"%s\",\"from\":\"%s\",\"text\":\"%s\"}"
                .formatted(id, channel, phone.number(), text);
    }

    /** Tells any body, signed with any secret. */
    public static ValidatableResponse post(String body, String secret) {
        return given().contentType(ContentType.JSON)
                .header("X-Callout-Signature", signature(body, secret))
                .body(body)
                .post("/v1/gateway/inbound")
                .then();
    }

    private static String signature(String body, String secret) {
        var seconds = Instant.now().getEpochSecond();
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            var signed = mac.doFinal((seconds + "." + body).getBytes(StandardCharsets.UTF_8));
            return "t=%d,v1=%s".formatted(seconds, HexFormat.of().formatHex(signed));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
