package org.callout.responder.webpush;

import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.util.Base64;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** The example of RFC 8291, appendix A. */
class EncryptionTest {

    private static final String OURS =
            "BP4z9KsN6nGRTbVYI_c7VJSPQTBtkgcy27mlmlMoZIIgDll6e3vCYLocInmYWAmS6TlzAC8wEqKK6PBru3jl7A8";
    private static final String OURS_PRIVATE = "yfWPiYE-n46HLnH0KqZOF1fJJU3MYrct3AELtAQ-oRw";
    private static final String BROWSER =
            "BCVxsr7N_eNgVRqvHtD0zTZsEc6-VV-JvLexhqUzORcxaOzi6-AYWXvTBHm4bjyPjs7Vd8pZGH6SRpkNtoIAiw4";
    private static final String AUTH = "BTBZMqHH6r4Tts7J_aSIgg";

    private final WebPushSubscription browser =
            WebPushSubscription.of("https://push.example.net/push/JzLQ3raZ", BROWSER, AUTH);

    @Test
    void aMessageIsEncryptedAsTheStandardShows() {
        var once = new KeyPair(P256.publicKey(bytes(OURS)), P256.privateKey(bytes(OURS_PRIVATE)));
        var plain = "When I grow up, I want to be a watermelon".getBytes(StandardCharsets.UTF_8);

        var body = Encryption.encrypt(plain, browser, once, bytes("DGv6ra1nlYgDCS1FRnbzlw"));

        assertThat(Base64.getUrlEncoder().withoutPadding().encodeToString(body))
                .isEqualTo(
                        "DGv6ra1nlYgDCS1FRnbzlwAAEABBBP4z9KsN6nGRTbVYI_c7VJSPQTBtkgcy27mlmlMoZIIgDll6e3vCYLocInmYWAmS6Tlz"
                                + "AC8wEqKK6PBru3jl7A_yl95bQpu6cVPTpK4Mqgkf1CXztLVBSt2Ks3oZwbuwXPXLWyouBWLVWGNWQexSgSxsj_Qulcy4a-fN");
    }

    @Test
    void noTwoMessagesAreEncryptedAlike() {
        var plain = new byte[] {1};

        assertThat(Encryption.encrypt(plain, browser)).isNotEqualTo(Encryption.encrypt(plain, browser));
    }

    /** With a point beside the curve the shared secret would tell of our key. */
    @Test
    void aKeyThatIsNoPointOfTheCurveIsRefused() {
        var beside = bytes(BROWSER);
        beside[64] ^= 1;

        assertThatThrownBy(() -> P256.publicKey(beside)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> P256.publicKey(new byte[65])).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> WebPushSubscription.of("https://push.example.net/", BROWSER, "AAAA"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aSubscriptionIsReadBackFromItsToken() {
        var again = WebPushSubscription.ofToken(browser.toToken());

        assertThat(again.endpoint()).isEqualTo(browser.endpoint());
        assertThat(again.browserKey()).isEqualTo(browser.browserKey());
        assertThat(again.authSecret()).isEqualTo(browser.authSecret());
        assertThat(browser.toString()).doesNotContain("JzLQ3raZ");
    }

    private static byte[] bytes(String base64) {
        return Base64.getUrlDecoder().decode(base64);
    }
}
