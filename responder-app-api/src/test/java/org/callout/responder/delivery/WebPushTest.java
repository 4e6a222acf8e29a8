package org.callout.responder.delivery;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.awaitility.Awaitility;
import org.callout.responder.world.AlertScript;
import org.callout.responder.world.Phone;
import org.callout.responder.world.Pushes;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

@QuarkusTest
class WebPushTest {

    @Test
    void aBrowserReadsTheAlertThatWasEncryptedForIt() {
        var anna = Phone.ofVolunteer("anna");
        register(anna, subscription(anna));

        var alert = AlertScript.to(anna).open();

        var message = Pushes.await(anna, "OPEN");
        assertThat(message.at("/data/alertId").asText())
                .isEqualTo(alert.alertId().toString());
        var headers = message.at("/webpush/headers");
        assertThat(headers.path("Urgency").asText()).isEqualTo("high");
        assertThat(headers.path("Topic").asText())
                .isEqualTo(alert.alertId().toString().replace("-", ""));
        assertThat(headers.path("TTL").asInt()).isBetween(20, 30);
    }

    @Test
    void aSubscriptionThatIsOverIsRetiredAndMayBeReplaced() {
        var anna = Phone.ofVolunteer("anna");
        register(anna, subscription(anna));
        Pushes.fail(anna, "UNREGISTERED", 1);

        AlertScript.to(anna).open();

        Awaitility.await()
                .atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> anna.get("/v1/me").body("devices[0].retired", equalTo(true)));
        register(anna, subscription(anna));
        anna.get("/v1/me").body("devices[0].retired", equalTo(false));
    }

    @Test
    void whatIsNotTakenNowIsPushedAgain() {
        var anna = Phone.ofVolunteer("anna");
        register(anna, subscription(anna));
        Pushes.fail(anna, "QUOTA_EXCEEDED", 1);

        AlertScript.to(anna).open();

        Pushes.await(anna, "OPEN");
    }

    @Test
    void anEndpointThatIsNoPushServicesIsRefused() {
        var anna = Phone.ofVolunteer("anna");
        var good = subscription(anna);
        for (var endpoint :
                new String[] {"https://169.254.169.254/latest", "http://localhost:5433/", "https://example.org/push"}) {
            anna.put(
                            "/v1/me/devices/browser",
                            Map.of(
                                    "platform",
                                    "WEB",
                                    "subscription",
                                    Map.of("endpoint", endpoint, "keys", good.getMap("keys"))))
                    .statusCode(400)
                    .body(containsString("subscription.endpoint"));
        }
    }

    @Test
    void aDeviceHasEitherATokenOrASubscriptionWithKeysThatAreSome() {
        var anna = Phone.ofVolunteer("anna");
        var good = subscription(anna);
        anna.put("/v1/me/devices/browser", Map.of("platform", "WEB")).statusCode(400);
        anna.put(
                        "/v1/me/devices/browser",
                        Map.of("platform", "WEB", "pushToken", "emu-1", "subscription", good.getMap("")))
                .statusCode(400);
        anna.put(
                        "/v1/me/devices/browser",
                        Map.of(
                                "platform",
                                "WEB",
                                "subscription",
                                Map.of(
                                        "endpoint",
                                        good.getString("endpoint"),
                                        "keys",
                                        Map.of("p256dh", "AAAA", "auth", "AAAA"))))
                .statusCode(400);
        anna.put("/v1/me/devices/tel:sms", Map.of("platform", "WEB", "pushToken", "emu-1"))
                .statusCode(400);
    }

    private static void register(Phone phone, JsonPath subscription) {
        phone.put("/v1/me/devices/browser", Map.of("platform", "WEB", "subscription", subscription.getMap("")))
                .statusCode(204);
    }

    private static JsonPath subscription(Phone phone) {
        var config = ConfigProvider.getConfig();
        var emulator = config.getValue("callout.push-emulator-url", URI.class);
        return given().baseUri(emulator.toString())
                .port(emulator.getPort())
                .contentType(ContentType.JSON)
                .body(Map.of(
                        "token",
                        phone.pushToken(),
                        "applicationServerKey",
                        config.getValue("callout.web-push.public-key", String.class)))
                .post("/webpush/subscriptions")
                .then()
                .statusCode(201)
                .extract()
                .jsonPath();
    }
}
