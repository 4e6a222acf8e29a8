package org.callout.responder.alert;

import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.awaitility.Awaitility;
import org.callout.responder.world.AlertScript;
import org.callout.responder.world.Arrival;
import org.callout.responder.world.Dispatch;
import org.callout.responder.world.Heard;
import org.callout.responder.world.Phone;
import org.callout.responder.world.Pushes;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

@QuarkusTest
class AlertDeliveryTest {

    @Inject
    Pool pool;

    @Test
    void anOpenAlertRingsThePhoneAndStandsInTheInbox() {
        var anna = Phone.thatRings("anna");
        var alert = AlertScript.to(anna).open();

        var message = Pushes.await(anna, "OPEN");

        assertThat(message.toString()).contains(alert.alertId().toString());
        anna.get("/v1/me/alerts?open=true")
                .statusCode(200)
                .body("id", equalTo(List.of(alert.alertId().toString())))
                .body("[0].offer.category", equalTo("CARDIAC_ARREST"));
        Awaitility.await().until(() -> states(alert), equalTo(List.of("SENT")));
    }

    @Test
    void aReplayedMessageChangesNothing() {
        var anna = Phone.thatRings("anna");
        var alert = AlertScript.to(anna);
        var open = alert.change("OPEN", null, null, null);
        var messageId = UUID.randomUUID().toString();

        Dispatch.tell(open, messageId);
        Dispatch.tell(open, messageId);
        Dispatch.tell(open);
        alert.stoodDown("TREATED");

        Pushes.await(anna, "STOOD_DOWN");
        assertThat(Pushes.to(anna, "OPEN").size()).isLessThanOrEqualTo(1);
        assertThat(Pushes.to(anna, "STOOD_DOWN")).hasSize(1);
        anna.get("/v1/me/alerts").body("$", hasSize(1));
    }

    @Test
    void aClosureThatOvertakesItsAlertSilencesIt() {
        var anna = Phone.thatRings("anna");
        var alert = AlertScript.to(anna);
        var open = alert.change("OPEN", null, null, null);
        alert.stoodDown("CANCELLED");
        Dispatch.tell(open);
        var next = AlertScript.to(anna).open();

        Arrival.of(anna, next, "OPEN");

        assertThat(Arrival.of(anna, alert, "STOOD_DOWN").getString("outcome")).isEqualTo("CANCELLED");
        assertThat(Pushes.to(anna, "OPEN"))
                .noneMatch(push -> push.toString().contains(alert.alertId().toString()));
    }

    @Test
    void anAlertThatIsOverBeforeItCouldBeSentIsNotSent() {
        var anna = Phone.thatRings("anna");
        var alert = AlertScript.to(anna).expiring(Instant.now().minusSeconds(1)).open();

        Arrival.of(anna, alert, "OPEN");

        assertThat(states(alert)).isEmpty();
    }

    @Test
    void aTokenThatIsGoneIsRetiredAndNotTriedAgain() {
        var anna = Phone.thatRings("anna");
        Pushes.fail(anna, "UNREGISTERED", 1);

        var alert = AlertScript.to(anna).open();

        Awaitility.await().atMost(Duration.ofSeconds(10)).until(() -> states(alert), equalTo(List.of("UNDELIVERABLE")));
        Awaitility.await().untilAsserted(() -> anna.get("/v1/me").body("devices[0].retired", equalTo(true)));
        anna.register("phone", anna.pushToken());
        anna.get("/v1/me").body("devices[0].retired", equalTo(false));
    }

    @Test
    void whatIsNotTakenNowIsSentAgain() {
        var anna = Phone.thatRings("anna");
        Pushes.fail(anna, "QUOTA_EXCEEDED", 1);

        var alert = AlertScript.to(anna).open();

        Pushes.await(anna, "OPEN");
        Awaitility.await().until(() -> states(alert), equalTo(List.of("SENT")));
    }

    @Test
    void aServerErrorIsSentAgain() {
        var anna = Phone.thatRings("anna");
        Pushes.fail(anna, "UNAVAILABLE", 1);

        AlertScript.to(anna).open();

        Pushes.await(anna, "OPEN");
    }

    @Test
    void aDeliveryWhoseSenderDiedIsTakenOver() {
        var anna = Phone.thatRings("anna");
        var alert = AlertScript.to(anna).open();
        Pushes.await(anna, "OPEN");
        Awaitility.await().until(() -> states(alert), equalTo(List.of("SENT")));

        pool.preparedQuery("update delivery set state = 'CLAIMED', sent_at = null, due_at = now() where alert_id = $1")
                .executeAndAwait(Tuple.of(alert.alertId()));

        Awaitility.await().until(() -> Pushes.to(anna, "OPEN").size(), equalTo(2));
        Awaitility.await().until(() -> states(alert), equalTo(List.of("SENT")));
    }

    @Test
    void newerNewsSupersedesWhatWasNotSentYet() {
        var anna = Phone.thatRings("anna");
        Pushes.hang(anna, Duration.ofSeconds(20));
        var alert = AlertScript.to(anna).open();
        Awaitility.await().until(() -> states(alert), equalTo(List.of("CLAIMED")));

        alert.stoodDown("NOT_NEEDED");

        Pushes.await(anna, "STOOD_DOWN");
        Awaitility.await().until(() -> states(alert), equalTo(List.of("SUPERSEDED", "SENT")));
        assertThat(Pushes.to(anna, "OPEN")).isEmpty();
    }

    @Test
    void aDangerIsPushedToWhoeverIsAssignedAsAWarning() {
        var anna = Phone.thatRings("anna");
        var alert = AlertScript.to(anna).open().assigned();
        assertThat(Pushes.await(anna, "ASSIGNED").at("/data/warns").asText()).isEqualTo("false");

        Pushes.fail(anna, "QUOTA_EXCEEDED", 1);
        alert.withHazards("TRAFFIC", "GAS").assigned();

        Awaitility.await().until(() -> Pushes.to(anna, "ASSIGNED").size(), equalTo(2));
        assertThat(Pushes.to(anna, "ASSIGNED").getLast().at("/data/warns").asText())
                .isEqualTo("true");

        alert.stoodDownFor("HAZARD");
        var standDown = Pushes.await(anna, "STOOD_DOWN");
        assertThat(standDown.at("/data/warns").asText()).isEqualTo("true");
        assertThat(standDown.at("/data/reason").asText()).isEqualTo("HAZARD");
    }

    @Test
    void whoIsOverdueIsAskedAloudAndOnceForEachTime() {
        var anna = Phone.thatRings("anna");
        var alert = AlertScript.to(anna).open().assigned();
        Pushes.await(anna, "ASSIGNED");
        var asked = Instant.now().minusSeconds(1);

        alert.asked(asked);

        assertThat(Pushes.awaitCause(anna, "CHECK").path("warns").asText()).isEqualTo("true");
        alert.asked(asked).stoodDown("TREATED");
        Pushes.await(anna, "STOOD_DOWN");
        assertThat(Pushes.to(anna, "ASSIGNED")).hasSize(2);
    }

    @Test
    void whatTheVolunteerReportedThemselvesIsNotPushedBack() {
        var anna = Phone.thatRings("anna");
        var alert = AlertScript.to(anna).open().assigned();
        Pushes.await(anna, "ASSIGNED");

        anna.put(alert.assignmentPath() + "/progress", Map.of("step", "ON_SCENE"))
                .statusCode(200);
        alert.assigned("ON_SCENE");
        anna.put(alert.assignmentPath() + "/progress", Map.of("step", "FINISHED"))
                .statusCode(200);
        alert.finished();
        Arrival.of(anna, alert, "FINISHED");

        assertThat(rows(alert)).isEqualTo(2);
    }

    @Test
    void whoStaysWithThePatientHearsThatTheCalloutIsClosed() {
        var anna = Phone.thatRings("anna");
        var alert = AlertScript.to(anna).open().assigned("WITH_PATIENT");
        Pushes.await(anna, "ASSIGNED");

        Dispatch.tell(alert.change("ASSIGNED", null, "TREATED", alert.details("WITH_PATIENT")));

        Awaitility.await().until(() -> Pushes.to(anna, "ASSIGNED").size(), equalTo(2));
    }

    private long rows(AlertScript alert) {
        return pool.preparedQuery("select 1 from delivery where alert_id = $1")
                .executeAndAwait(Tuple.of(alert.alertId()))
                .size();
    }

    @Test
    void receiptsAreForwardedOnceAndMarkTheDelivery() {
        var anna = Phone.thatRings("anna");
        var alert = AlertScript.to(anna).open();
        Pushes.await(anna, "OPEN");
        var received = Map.of("state", "RECEIVED", "deviceId", "phone", "channel", "FCM");

        anna.put(alert.path() + "/receipt", received).statusCode(204);
        anna.put(alert.path() + "/receipt", received).statusCode(204);
        anna.put(alert.path() + "/receipt", Map.of("state", "SEEN", "channel", "STREAM"))
                .statusCode(204);

        Heard.await("alert.receipt", 2, Heard.of(alert));
        assertThat(Heard.all("alert.receipt", Heard.of(alert)))
                .extracting(message -> message.data().path("state").asText())
                .containsExactly("RECEIVED", "SEEN");
        var acknowledged = pool.preparedQuery("select acknowledged_at from delivery where alert_id = $1")
                .executeAndAwait(Tuple.of(alert.alertId()));
        assertThat(acknowledged.iterator().next().getOffsetDateTime("acknowledged_at"))
                .isNotNull();
    }

    @Test
    void aMessageThatNobodyCanReadIsPutAwayAndTheNextIsTaken() {
        var anna = Phone.thatRings("anna");
        var alert = AlertScript.to(anna);
        Dispatch.send(
                "alert.change",
                "org.callout.alert.change",
                anna.responderId().toString(),
                "{\"alertId\":\"no\"}",
                UUID.randomUUID().toString());

        alert.open();

        Arrival.of(anna, alert, "OPEN");
    }

    private List<String> states(AlertScript alert) {
        var rows = pool.preparedQuery("select state from delivery where alert_id = $1 order by sequence")
                .executeAndAwait(Tuple.of(alert.alertId()));
        return StreamSupport.stream(rows.spliterator(), false)
                .map(row -> row.getString("state"))
                .toList();
    }
}
