package org.callout.responder.device;

import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.callout.platform.identity.Roles;
import org.callout.responder.world.AlertScript;
import org.callout.responder.world.Phone;
import org.callout.responder.world.Pushes;
import org.callout.responder.world.Tokens;
import org.junit.jupiter.api.Test;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

@QuarkusTest
class DeviceCheckTest {

    @Test
    void aTestPushThatArrivesProvesThatThePhoneRings() {
        var anna = Phone.thatRings("anna");
        anna.put("/v1/me/memberships/demo", Map.of()).statusCode(200);
        check(anna, "GRANTED");
        anna.get("/v1/me").body("canRing", equalTo("UNPROVEN"));

        String probe = anna.post("/v1/me/devices/phone/test-pushes", Map.of())
                .statusCode(201)
                .extract()
                .path("id");
        var arrived = Pushes.to(anna).getFirst();
        assertThat(arrived.at("/data/probe").asText()).isEqualTo(probe);
        Phone.thatRings("ben")
                .put("/v1/me/devices/phone/test-pushes/" + probe + "/receipt", Map.of())
                .statusCode(404);
        anna.put("/v1/me/devices/phone/test-pushes/" + probe + "/receipt", Map.of())
                .statusCode(204);

        anna.get("/v1/me")
                .body("canRing", equalTo("PROVEN"))
                .body("devices[0].lastPushBy", equalTo("FCM"))
                .body("devices[0].lastPushAt", notNullValue());
        given().auth()
                .oauth2(Tokens.token(Roles.COORDINATOR, "clara", "demo"))
                .get("/v1/responders/" + anna.responderId())
                .then()
                .statusCode(200)
                .body("canRing", equalTo("PROVEN"))
                .body("canRingSince", notNullValue());
        anna.put("/v1/me/devices/phone/test-pushes/" + probe + "/receipt", Map.of())
                .statusCode(404);
    }

    @Test
    void aPhoneThatShowsNoNotificationsCannotRingWhateverArrived() {
        var anna = Phone.thatRings("anna");
        var alert = AlertScript.to(anna).open();
        Pushes.await(anna, "OPEN");
        anna.put(alert.path() + "/receipt", Map.of("state", "RECEIVED", "deviceId", "phone", "channel", "FCM"))
                .statusCode(204);
        anna.get("/v1/me").body("canRing", equalTo("PROVEN"));

        check(anna, "DENIED");

        anna.get("/v1/me").body("canRing", equalTo("CANNOT")).body("devices[0].canRing", equalTo("CANNOT"));
    }

    @Test
    void anAlertThatTheOpenPageStreamedProvesNoPush() {
        var anna = Phone.thatRings("anna");
        var alert = AlertScript.to(anna).open();
        Pushes.await(anna, "OPEN");

        anna.put(alert.path() + "/receipt", Map.of("state", "RECEIVED", "deviceId", "phone", "channel", "STREAM"))
                .statusCode(204);

        anna.get("/v1/me").body("canRing", equalTo("UNPROVEN"));
    }

    @Test
    void aTestPushToADeadTokenRetiresTheDevice() {
        var anna = Phone.thatRings("anna");
        Pushes.fail(anna, "UNREGISTERED", 1);

        anna.post("/v1/me/devices/phone/test-pushes", Map.of()).statusCode(410);

        anna.get("/v1/me").body("canRing", equalTo("CANNOT")).body("devices[0].retired", equalTo(true));
    }

    @Test
    void testPushesAreNotSentOneUponTheOther() {
        var anna = Phone.thatRings("anna");
        anna.post("/v1/me/devices/phone/test-pushes", Map.of()).statusCode(201);

        anna.post("/v1/me/devices/phone/test-pushes", Map.of()).statusCode(429);
    }

    @Test
    void nobodyHasADeviceByDefault() {
        Phone.ofVolunteer("anna").get("/v1/me").body("canRing", equalTo("CANNOT"));
    }

    private static void check(Phone phone, String notifications) {
        phone.put(
                        "/v1/me/devices/phone/check",
                        Map.of(
                                "notifications",
                                notifications,
                                "sound",
                                "ARMED",
                                "batterySaver",
                                "UNKNOWN",
                                "location",
                                "GRANTED"))
                .statusCode(204);
    }
}
