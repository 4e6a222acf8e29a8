package org.callout.responder.telephone;

import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.awaitility.Awaitility;
import org.callout.responder.world.AlertScript;
import org.callout.responder.world.Arrival;
import org.callout.responder.world.Heard;
import org.callout.responder.world.Phone;
import org.callout.responder.world.Pushes;
import org.callout.responder.world.Texting;
import org.callout.responder.world.Told;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

@QuarkusTest
class TelephoneTest {

    /** As configured: callout.delivery.second-channel-after. */
    private static final Duration WAIT = Duration.ofSeconds(2);

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
    void whoIsKnownToAKilometreIsTextedARange() {
        var anna = Phone.thatIsTexted("anna");
        anna.put("/v1/me/readiness/location", Map.of("precision", "ABOUT_1_KM")).statusCode(200);

        AlertScript.to(anna).open();

        assertThat(Told.text(anna.number(), 1)).contains("At most 1,100 m, 14 min.");
    }

    @Test
    void aYesByTextGoesTheWayOfTheAppAndTheAddressFollows() {
        var anna = Phone.thatIsTexted("anna", "de");
        var alert = AlertScript.to(anna).open();
        assertThat(Told.text(anna.number(), 1)).contains("Antworten Sie 1 für Ja");

        Texting.texts(anna, "Ja!").statusCode(204);
        Texting.texts(anna, "1").statusCode(204);

        var reply = Heard.await("alert.reply", 1, Heard.of(alert));
        assertThat(reply.data().path("answer").asText()).isEqualTo("ACCEPT");
        var receipt = Heard.await("alert.receipt", 2, Heard.of(alert));
        assertThat(receipt.data().path("channel").asText()).isEqualTo("SMS");
        alert.assigned();
        assertThat(Told.text(anna.number(), 2))
                .contains("Secretstreet 1", "Zugang: secret door", "Leitstelle: 144")
                .doesNotContain("C4711");
        var next = AlertScript.to(anna).open();
        Arrival.of(anna, next, "OPEN");
        Heard.everythingOf(anna, next);
        assertThat(Heard.all("alert.reply", Heard.of(alert))).hasSize(1);
    }

    @Test
    void aChangeThatLeavesTheWordsAloneIsNotTextedAgain() {
        var anna = Phone.thatIsTexted("anna");
        var alert = AlertScript.to(anna).open();
        Told.await(anna.number(), 1);
        Texting.texts(anna, "1");
        alert.assigned();
        Told.await(anna.number(), 2);
        Awaitility.await().until(() -> states(alert), states -> states.equals(List.of("SENT", "SENT")));

        alert.assigned("EN_ROUTE");
        alert.stoodDown("TREATED");

        assertThat(Told.text(anna.number(), 3)).contains("stood down");
        assertThat(Told.to(anna.number())).hasSize(3);
    }

    @Test
    void theTelephoneIsToldWhereTheAppSaysNothingAndTheFirstChannelIsKept() {
        var anna = textedBesideTheApp();
        var alert = AlertScript.to(anna).open();
        Pushes.await(anna, "OPEN");

        Told.await(anna.number(), 1);

        assertThat(waited(alert)).isBetween(WAIT, Duration.ofSeconds(3));
        Texting.texts(anna, "1");
        Awaitility.await().until(() -> firstChannel(alert), "SMS"::equals);
    }

    @Test
    void theTelephoneDoesNotWaitForAnAppThatThePushServiceSaysIsGone() {
        var anna = textedBesideTheApp();
        Pushes.fail(anna, "UNREGISTERED", 1);

        var alert = AlertScript.to(anna).open();
        Told.await(anna.number(), 1);

        assertThat(waited(alert)).isLessThan(WAIT);
        assertThat(Pushes.to(anna)).isEmpty();
    }

    @Test
    void theTelephoneWaitsWhileAnotherPhoneOfTheirsMayHaveTheAlert() {
        var anna = textedBesideTheApp();
        anna.register("tablet", "emu-tablet-of-" + anna.subject());
        Pushes.fail(anna, "UNREGISTERED", 1);

        var alert = AlertScript.to(anna).open();
        Told.await(anna.number(), 1);

        assertThat(waited(alert)).isGreaterThanOrEqualTo(WAIT);
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

        Texting.said(anna, "VOICE", "1", UUID.randomUUID().toString()).statusCode(204);
        Heard.await("alert.reply", 1, Heard.of(alert));
        alert.assigned();

        assertThat(Told.await(anna.number(), 2)).containsEntry("channel", "SMS");
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

    private List<String> states(AlertScript alert) {
        var rows = pool.preparedQuery("select state from delivery where alert_id = $1 order by sequence, device_id")
                .executeAndAwait(Tuple.of(alert.alertId()));
        return StreamSupport.stream(rows.spliterator(), false)
                .map(row -> row.getString("state"))
                .toList();
    }

    /** How long after the app its owner's telephone was told. */
    private Duration waited(AlertScript alert) {
        var row = pool.preparedQuery("""
                        select queued_at, claimed_at from delivery where alert_id = $1 and channel = 'SMS'
                        """)
                .executeAndAwait(Tuple.of(alert.alertId()))
                .iterator()
                .next();
        return Duration.between(row.getOffsetDateTime("queued_at"), row.getOffsetDateTime("claimed_at"));
    }

    private String firstChannel(AlertScript alert) {
        return pool.preparedQuery("select received_by from alert where id = $1")
                .executeAndAwait(Tuple.of(alert.alertId()))
                .iterator()
                .next()
                .getString("received_by");
    }
}
