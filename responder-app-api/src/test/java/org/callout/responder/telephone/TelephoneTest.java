package org.callout.responder.telephone;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.StreamSupport;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.awaitility.Awaitility;
import org.callout.responder.world.AlertScript;
import org.callout.responder.world.Arrival;
import org.callout.responder.world.Heard;
import org.callout.responder.world.Phone;
import org.callout.responder.world.Pushes;
import org.callout.responder.world.Told;
import org.junit.jupiter.api.Test;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

@QuarkusTest
class TelephoneTest {

    @Inject
    Pool pool;

    @Test
    void whoHasNoAppIsTextedAtOnceAndNoMoreThanMayBeKnown() {
        var anna = Phone.thatIsTexted("anna");

        AlertScript.to(anna).open();

        var text = Told.text(anna.number(), 1);
        assertThat(text)
                .isEqualTo("Callout: Possible cardiac arrest, in public. An adult. Go straight there. Danger: traffic."
                        + " About 300 m, 4 min. Answer 1 to accept, 2 to decline.");
        assertThat(AlertScript.SECRETS).noneMatch(text::contains);
    }

    @Test
    void aYesByTextGoesTheWayOfTheAppAndTheAddressFollows() {
        var anna = Phone.thatIsTexted("anna", "de");
        var alert = AlertScript.to(anna).open();
        assertThat(Told.text(anna.number(), 1)).contains("Antworten Sie 1 für Ja");

        texts(anna, "Ja!").statusCode(204);
        texts(anna, "1").statusCode(204);

        var reply = Heard.await("alert.reply", 1, Heard.of(alert));
        assertThat(reply.data().path("answer").asText()).isEqualTo("ACCEPT");
        var receipt = Heard.await("alert.receipt", 2, Heard.of(alert));
        assertThat(receipt.data().path("channel").asText()).isEqualTo("SMS");
        alert.assigned();
        assertThat(Told.text(anna.number(), 2))
                .contains("Secretstreet 1", "Zugang: secret door", "Leitstelle: 144")
                .doesNotContain("4711");
        Heard.everythingOf(anna, AlertScript.to(anna).open());
        assertThat(Heard.all("alert.reply", Heard.of(alert))).hasSize(1);
    }

    @Test
    void aChangeThatLeavesTheWordsAloneIsNotTextedAgain() {
        var anna = Phone.thatIsTexted("anna");
        var alert = AlertScript.to(anna).open();
        Told.await(anna.number(), 1);
        texts(anna, "1");
        alert.assigned();
        Told.await(anna.number(), 2);
        Awaitility.await().until(() -> states(alert), states -> states.equals(List.of("SENT", "SENT")));

        alert.assigned("EN_ROUTE");
        alert.stoodDown("TREATED");

        assertThat(Told.text(anna.number(), 3)).contains("stood down");
        assertThat(Told.to(anna.number())).hasSize(3);
    }

    @Test
    void aNoByTextIsNotedAndThankedFor() {
        var anna = Phone.thatIsTexted("anna", "pt");
        var alert = AlertScript.to(anna).open();
        Told.await(anna.number(), 1);

        texts(anna, "2");

        assertThat(Heard.await("alert.reply", 1, Heard.of(alert))
                        .data()
                        .path("answer")
                        .asText())
                .isEqualTo("DECLINE");
        texts(anna, "1");
        assertThat(Told.text(anna.number(), 2)).contains("já respondeu");
    }

    @Test
    void theTelephoneIsToldWhereTheAppSaysNothingAndTheFirstChannelIsKept() {
        var anna = textedBesideTheApp();
        var alert = AlertScript.to(anna).open();
        Pushes.await(anna, "OPEN");

        Told.await(anna.number(), 1);

        assertThat(Duration.between(queuedAt(alert), Instant.now())).isLessThan(Duration.ofSeconds(4));
        texts(anna, "1");
        Awaitility.await().until(() -> firstChannel(alert), "SMS"::equals);
    }

    @Test
    void theTelephoneStaysSilentWhereTheAppHasTheAlert() {
        var anna = textedBesideTheApp();
        var alert = AlertScript.to(anna).open();
        Pushes.await(anna, "OPEN");

        anna.put(alert.path() + "/receipt", Map.of("state", "RECEIVED", "deviceId", "phone", "channel", "FCM"))
                .statusCode(204);

        Awaitility.await()
                .atMost(Duration.ofSeconds(10))
                .until(() -> states(alert), states -> states.contains("LAPSED"));
        assertThat(Told.to(anna.number())).isEmpty();
        assertThat(firstChannel(alert)).isEqualTo("FCM");
        alert.stoodDown("TREATED");
        Pushes.await(anna, "STOOD_DOWN");
        assertThat(Told.to(anna.number())).isEmpty();
    }

    @Test
    void whatIsClosedBeforeTheTelephonesTurnIsNeverToldOf() {
        var anna = textedBesideTheApp();
        var alert = AlertScript.to(anna).open();
        Pushes.await(anna, "OPEN");
        alert.stoodDown("CANCELLED");

        Awaitility.await()
                .atMost(Duration.ofSeconds(10))
                .until(() -> states(alert), states -> states.contains("SUPERSEDED"));
        assertThat(Told.to(anna.number())).isEmpty();
    }

    @Test
    void aCallTakesAKeyPressAndTheAddressIsWritten() {
        var anna = Phone.ofVolunteer("anna");
        anna.confirmNumber("fr");
        anna.put("/v1/me/telephone", Map.of("sms", false, "voice", true)).statusCode(200);
        var alert = AlertScript.to(anna).open();
        var call = Told.await(anna.number(), 1);
        assertThat(call).containsEntry("channel", "VOICE").containsEntry("language", "fr");
        assertThat(String.valueOf(call.get("text"))).contains("Appuyez sur 1");

        said(anna, "VOICE", "1", UUID.randomUUID().toString()).statusCode(204);
        Heard.await("alert.reply", 1, Heard.of(alert));
        alert.assigned();

        assertThat(Told.await(anna.number(), 2)).containsEntry("channel", "SMS");
    }

    @Test
    void aTextAfterTheEndIsAnsweredAndChangesNothing() {
        var anna = Phone.thatIsTexted("anna");
        var alert = AlertScript.to(anna).open();
        Told.await(anna.number(), 1);
        alert.stoodDown("TREATED");
        Told.await(anna.number(), 2);

        texts(anna, "1");

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

        texts(anna, "yes");

        Heard.await("alert.reply", 1, Heard.of(alert));
    }

    @Test
    void anAppsAnswerStandsAgainstAText() {
        var anna = Phone.thatIsTexted("anna");
        var alert = AlertScript.to(anna).open();
        Told.await(anna.number(), 1);
        anna.put(alert.path() + "/reply", Map.of("answer", "DECLINE")).statusCode(200);

        texts(anna, "1");

        assertThat(Told.text(anna.number(), 2)).contains("answered before");
        assertThat(Heard.all("alert.reply", Heard.of(alert))).hasSize(1);
    }

    @Test
    void whatIsNoAnswerIsAskedAgainAFewTimesOnly() {
        var anna = Phone.thatIsTexted("anna");
        texts(anna, "1");
        assertThat(Told.text(anna.number(), 1)).contains("no call for you");
        AlertScript.to(anna).open();
        Told.await(anna.number(), 2);

        for (int i = 0; i < 5; i++) {
            texts(anna, "I am driving").statusCode(204);
        }

        assertThat(Told.text(anna.number(), 4)).contains("please answer 1");
        assertThat(Told.to(anna.number())).hasSize(4);
    }

    @Test
    void theSameMessageToldTwiceIsHeardOnce() {
        var anna = Phone.thatIsTexted("anna");
        var id = UUID.randomUUID().toString();

        said(anna, "SMS", "1", id).statusCode(204);
        said(anna, "SMS", "1", id).statusCode(204);

        Told.await(anna.number(), 1);
        assertThat(Told.to(anna.number())).hasSize(1);
    }

    @Test
    void aNumberThatIsNobodysIsNeverAnswered() {
        var number = "+4239990" + Math.abs(UUID.randomUUID().getMostSignificantBits() % 100_000);

        post(
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
        var body = body(anna, "SMS", "1", UUID.randomUUID().toString());

        post(body, "guess").statusCode(401);
        given().contentType(ContentType.JSON)
                .body(body)
                .post("/v1/gateway/inbound")
                .then()
                .statusCode(401);

        assertThat(Heard.all("alert.reply", Heard.of(alert))).isEmpty();
    }

    @Test
    void whatIsSignedAndCannotBeReadIsRefused() {
        post("{", "secret").statusCode(400);
        post("{\"id\":\"1\",\"channel\":\"APP\",\"from\":\"+423\",\"text\":\"1\"}", "secret")
                .statusCode(400);
        post("{\"id\":\"1\",\"channel\":\"SMS\",\"text\":\"1\"}", "secret").statusCode(400);
    }

    @Test
    void withoutAConfirmedNumberNothingCanBeChosenAndAChangedOneIsToldNothing() {
        var ben = Phone.ofVolunteer("ben");
        ben.put("/v1/me/telephone", Map.of("sms", true, "voice", false)).statusCode(409);
        var anna = Phone.thatIsTexted("anna");
        anna.get("/v1/me/telephone").body("sms", equalTo(true)).body("confirmed", equalTo(true));
        pool.preparedQuery("update responder set phone = '+42300', phone_confirmed_at = null where id = $1")
                .executeAndAwait(Tuple.of(anna.responderId()));

        var alert = AlertScript.to(anna).open();

        Awaitility.await().atMost(Duration.ofSeconds(10)).until(() -> states(alert), equalTo(List.of("UNDELIVERABLE")));
        anna.get("/v1/me/telephone").body("sms", equalTo(false)).body("confirmed", equalTo(false));
    }

    private static Phone textedBesideTheApp() {
        var anna = Phone.thatIsTexted("anna");
        anna.register("phone", anna.pushToken());
        return anna;
    }

    private static ValidatableResponse texts(Phone phone, String text) {
        return said(phone, "SMS", text, UUID.randomUUID().toString());
    }

    private static ValidatableResponse said(Phone phone, String channel, String text, String id) {
        return post(body(phone, channel, text, id), "secret");
    }

    private static String body(Phone phone, String channel, String text, String id) {
        return "{\"id\":\"%s\",\"channel\":\"%s\",\"from\":\"%s\",\"text\":\"%s\"}"
                .formatted(id, channel, phone.number(), text);
    }

    private static ValidatableResponse post(String body, String secret) {
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

    private List<String> states(AlertScript alert) {
        var rows = pool.preparedQuery("select state from delivery where alert_id = $1 order by sequence, device_id")
                .executeAndAwait(Tuple.of(alert.alertId()));
        return StreamSupport.stream(rows.spliterator(), false)
                .map(row -> row.getString("state"))
                .toList();
    }

    private Instant queuedAt(AlertScript alert) {
        return pool.preparedQuery("select min(queued_at) as at from delivery where alert_id = $1")
                .executeAndAwait(Tuple.of(alert.alertId()))
                .iterator()
                .next()
                .getOffsetDateTime("at")
                .toInstant();
    }

    private String firstChannel(AlertScript alert) {
        return pool.preparedQuery("select received_by from alert where id = $1")
                .executeAndAwait(Tuple.of(alert.alertId()))
                .iterator()
                .next()
                .getString("received_by");
    }
}
