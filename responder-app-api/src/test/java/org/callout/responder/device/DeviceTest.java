package org.callout.responder.device;

import io.quarkus.test.junit.QuarkusTest;
import org.callout.responder.world.Phone;
import org.junit.jupiter.api.Test;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

@QuarkusTest
class DeviceTest {

    @Test
    void aSharedPhoneRingsForWhoeverSignedInLast() {
        var anna = Phone.thatRings("anna");
        var ben = Phone.ofVolunteer("ben");

        ben.register("phone", anna.pushToken());

        anna.get("/v1/me").body("devices[0].retired", equalTo(true));
        ben.get("/v1/me").body("devices[0].retired", equalTo(false));
    }

    @Test
    void aNewTokenOfTheSameDeviceReplacesTheOld() {
        var anna = Phone.thatRings("anna");

        anna.register("phone", anna.pushToken() + "-new");

        anna.get("/v1/me").body("devices.deviceId", contains("phone")).body("devices[0].retired", equalTo(false));
    }

    @Test
    void aRemovedDeviceIsGone() {
        var anna = Phone.thatRings("anna");

        anna.delete("/v1/me/devices/phone").statusCode(204);
        anna.delete("/v1/me/devices/phone").statusCode(204);

        anna.get("/v1/me").body("devices", empty());
    }
}
