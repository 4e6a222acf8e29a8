package org.callout.responder.telephone;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.util.Map;
import java.util.UUID;
import org.callout.responder.world.AlertScript;
import org.callout.responder.world.Arrival;
import org.callout.responder.world.Heard;
import org.callout.responder.world.Phone;
import org.callout.responder.world.Texting;
import org.callout.responder.world.Told;
import org.junit.jupiter.api.Test;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
class InboundTest {

    @Test
    void aNoByTextIsNotedAndThankedFor() {
        var anna = Phone.thatIsTexted("anna", "pt");
        var alert = AlertScript.to(anna).open();
        Told.await(anna.number(), 1);

        Texting.texts(anna, "2");

        assertThat(Heard.await("alert.reply", 1, Heard.of(alert))
                        .data()
                        .path("answer")
                        .asText())
                .isEqualTo("DECLINE");
        Texting.texts(anna, "1");
        assertThat(Told.text(anna.number(), 2)).contains("já respondeu");
    }

    @Test
    void aTextAfterTheEndIsAnsweredAndChangesNothing() {
        var anna = Phone.thatIsTexted("anna");
        var alert = AlertScript.to(anna).open();
        Told.await(anna.number(), 1);
        alert.stoodDown("TREATED");
        Told.await(anna.number(), 2);

        Texting.texts(anna, "1");

        assertThat(Told.text(anna.number(), 3)).contains("this call is over");
        assertThat(Heard.all("alert.reply", Heard.of(alert))).isEmpty();
    }

    @Test
    void aLateYesCounts() {
        var anna = Phone.thatIsTexted("anna");
        var alert = AlertScript.to(anna).open();
        Told.await(anna.number(), 1);
        alert.expired();
        Arrival.of(anna, alert, "EXPIRED");

        Texting.texts(anna, "yes");

        Heard.await("alert.reply", 1, Heard.of(alert));
    }

    @Test
    void anAppsAnswerStandsAgainstAText() {
        var anna = Phone.thatIsTexted("anna");
        var alert = AlertScript.to(anna).open();
        Told.await(anna.number(), 1);
        anna.put(alert.path() + "/reply", Map.of("answer", "DECLINE")).statusCode(200);

        Texting.texts(anna, "1");

        assertThat(Told.text(anna.number(), 2)).contains("answered before");
        assertThat(Heard.all("alert.reply", Heard.of(alert))).hasSize(1);
    }

    @Test
    void whatIsNoAnswerIsAskedAgainAFewTimesOnly() {
        var anna = Phone.thatIsTexted("anna");
        Texting.texts(anna, "1");
        assertThat(Told.text(anna.number(), 1)).contains("no call for you");
        AlertScript.to(anna).open();
        Told.await(anna.number(), 2);

        for (int i = 0; i < 5; i++) {
            Texting.texts(anna, "I am driving").statusCode(204);
        }

        assertThat(Told.text(anna.number(), 4)).contains("please answer 1");
        assertThat(Told.to(anna.number())).hasSize(4);
    }

    @Test
    void theSameMessageToldTwiceIsHeardOnce() {
        var anna = Phone.thatIsTexted("anna");
        var id = UUID.randomUUID().toString();

        Texting.said(anna, "SMS", "1", id).statusCode(204);
        Texting.said(anna, "SMS", "1", id).statusCode(204);

        Told.await(anna.number(), 1);
        assertThat(Told.to(anna.number())).hasSize(1);
    }

    @Test
    void aNumberThatIsNobodysIsNeverAnswered() {
        var number = "+4239990" + Math.abs(UUID.randomUUID().getMostSignificantBits() % 100_000);

        Texting.post(
                        "{\"id\":\"%s\",\"channel\":\"SMS\",\"from\":\"%s\",\"text\":\"1\"}"
                                .formatted(UUID.randomUUID(), number),
                        "secret")
                .statusCode(204);

        assertThat(Told.to(number)).isEmpty();
    }

    @Test
    void whatTheGatewayDidNotSignIsNotHeard() {
        var anna = Phone.thatIsTexted("anna");
        var alert = AlertScript.to(anna).open();
        Told.await(anna.number(), 1);
        var body = Texting.body(anna, "SMS", "1", UUID.randomUUID().toString());

        Texting.post(body, "guess").statusCode(401);
        given().contentType(ContentType.JSON)
                .body(body)
                .post("/v1/gateway/inbound")
                .then()
                .statusCode(401);

        assertThat(Heard.all("alert.reply", Heard.of(alert))).isEmpty();
    }

    @Test
    void whatIsSignedAndCannotBeReadIsRefused() {
        Texting.post("{", "secret").statusCode(400);
        Texting.post("{\"id\":\"1\",\"channel\":\"APP\",\"from\":\"+423\",\"text\":\"1\"}", "secret")
                .statusCode(400);
        Texting.post("{\"id\":\"1\",\"channel\":\"SMS\",\"text\":\"1\"}", "secret")
                .statusCode(400);
    }
}
