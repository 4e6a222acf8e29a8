package org.callout.local.push;

import java.io.IOException;
import java.math.BigInteger;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECPrivateKeySpec;
import java.util.Base64;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** That what our service encrypts is decrypted here is tried there; here, that nobody else's is taken. */
@Timeout(60)
class WebPushEmulatorTest {
    private static final String KEY =
            "BP4z9KsN6nGRTbVYI_c7VJSPQTBtkgcy27mlmlMoZIIgDll6e3vCYLocInmYWAmS6TlzAC8wEqKK6PBru3jl7A8";

    /** RFC 8291, appendix A. */
    private static final String BROWSER =
            "BCVxsr7N_eNgVRqvHtD0zTZsEc6-VV-JvLexhqUzORcxaOzi6-AYWXvTBHm4bjyPjs7Vd8pZGH6SRpkNtoIAiw4";

    private static final String BROWSER_PRIVATE = "q1dXpw3UpT5VOmu_cf_v6ih07Aems3njxI-JWgLcM94";
    private static final String BODY = "DGv6ra1nlYgDCS1FRnbzlwAAEABBBP4z9KsN6nGRTbVYI_c7VJSPQTBtkgcy27mlmlMoZIIgDll6e3v"
            + "CYLocInmYWAmS6TlzAC8wEqKK6PBru3jl7A_yl95bQpu6cVPTpK4Mqgkf1CXztLVBSt2Ks3oZwbuwXPXLWyouBWLVWGNWQexSgSxsj_Qulcy"
            + "4a-fN";

    private FcmClient emulator;

    @BeforeEach
    void start() throws IOException {
        emulator = FcmClient.ofANewEmulator();
    }

    @AfterEach
    void stop() {
        emulator.close();
    }

    @Test
    void theExampleOfTheStandardIsRead() throws GeneralSecurityException {
        assertThat(exampleBrowser("BTBZMqHH6r4Tts7J_aSIgg").read(bytes(BODY)))
                .isEqualTo("When I grow up, I want to be a watermelon");
    }

    @Test
    void whatWasEncryptedForAnotherIsNotRead() throws GeneralSecurityException {
        var other = exampleBrowser("AAAAAAAAAAAAAAAAAAAAAA");

        assertThatThrownBy(() -> other.read(bytes(BODY))).isInstanceOf(GeneralSecurityException.class);
    }

    @Test
    void whoIsNotSubscribedToIsRefusedAndAnUnknownBrowserIsGone() throws Exception {
        var subscription = emulator.http()
                .send(
                        emulator.request("/webpush/subscriptions")
                                .POST(BodyPublishers.ofString(
                                        "{\"token\":\"emu-anna\",\"applicationServerKey\":\"" + KEY + "\"}"))
                                .build(),
                        BodyHandlers.ofString());
        assertThat(subscription.statusCode()).isEqualTo(201);
        var path = URI.create(FcmClient.json(subscription).path("endpoint").asText())
                .getPath();

        assertThat(push(path, "")).isEqualTo(403);
        assertThat(push(path, "vapid t=a.b.c, k=" + KEY.replace('B', 'C'))).isEqualTo(403);
        assertThat(push("/webpush/nobody", "")).isEqualTo(410);
        assertThat(FcmClient.json(emulator.get("/messages?after=0")).path("messages"))
                .isEmpty();
    }

    private int push(String path, String authorization) throws Exception {
        var request = emulator.request(path)
                .header("TTL", "30")
                .header("Content-Encoding", "aes128gcm")
                .header("Authorization", authorization)
                .POST(BodyPublishers.ofByteArray(bytes(BODY)));
        return emulator.http().send(request.build(), BodyHandlers.ofString()).statusCode();
    }

    private static Browser exampleBrowser(String secret) throws GeneralSecurityException {
        var point = (ECPublicKey) Browser.publicKey(bytes(BROWSER));
        var scalar = new BigInteger(1, bytes(BROWSER_PRIVATE));
        var own = KeyFactory.getInstance("EC").generatePrivate(new ECPrivateKeySpec(scalar, point.getParams()));
        return new Browser(new KeyPair(point, own), bytes(secret));
    }

    private static byte[] bytes(String base64) {
        return Base64.getUrlDecoder().decode(base64);
    }
}
