package org.callout.responder.stream;

import io.quarkus.test.junit.QuarkusTest;
import org.callout.responder.world.AlertScript;
import org.callout.responder.world.Arrival;
import org.callout.responder.world.Phone;
import org.callout.responder.world.Stream;
import org.junit.jupiter.api.Test;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
class StreamTest {

    @Test
    void whoConnectsLateIsToldWhatIsOpen() {
        var anna = Phone.ofVolunteer("anna");
        var alert = AlertScript.to(anna).open();
        Arrival.of(anna, alert, "OPEN");

        try (var stream = Stream.of(anna)) {
            assertThat(stream.await("alert", alert.alertId().toString())).contains("\"state\":\"OPEN\"");
        }
    }

    @Test
    void everyChangeIsToldOnceAndInOrder() {
        var anna = Phone.ofVolunteer("anna");
        try (var stream = Stream.of(anna)) {
            var alert = AlertScript.to(anna).open();
            var id = alert.alertId().toString();
            stream.await("alert", "\"state\":\"OPEN\"");
            alert.assigned();
            stream.await("alert", "\"state\":\"ASSIGNED\"");
            alert.stoodDown("TREATED");
            stream.await("alert", "\"state\":\"STOOD_DOWN\"");

            assertThat(stream.find("alert", id)).hasSize(3);
        }
    }

    @Test
    void nobodyIsToldOfSomebodyElsesAlert() {
        var anna = Phone.ofVolunteer("anna");
        var ben = Phone.ofVolunteer("ben");
        try (var stream = Stream.of(ben)) {
            var alert = AlertScript.to(anna).open();
            Arrival.of(anna, alert, "OPEN");
            var own = AlertScript.to(ben).open();
            stream.await("alert", own.alertId().toString());

            assertThat(stream.find("alert", alert.alertId().toString())).isEmpty();
        }
    }

    @Test
    void theStreamLivesWithoutNewsByItsHeartbeat() {
        try (var stream = Stream.of(Phone.ofVolunteer("anna"))) {
            assertThat(stream.await("heartbeat", "at")).contains("at");
        }
    }

    @Test
    void nobodyListensWithoutAToken() {
        given().get("/v1/me/stream").then().statusCode(401);
    }
}
