package org.callout.responder.alert;

import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import org.callout.responder.world.AlertScript;
import org.callout.responder.world.Arrival;
import org.callout.responder.world.Heard;
import org.callout.responder.world.Phone;
import org.junit.jupiter.api.Test;

import static java.util.concurrent.CompletableFuture.runAsync;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

@QuarkusTest
class ReplyTest {

    private static final Map<String, String> YES = Map.of("answer", "ACCEPT", "travelMode", "BIKE");
    private static final Map<String, String> NO = Map.of("answer", "DECLINE");

    @Test
    void aYesIsAnsweredWithTheAssignmentOnceDispatchHasDecided() {
        var anna = Phone.ofVolunteer("anna");
        var alert = AlertScript.to(anna).open();
        Arrival.of(anna, alert, "OPEN");
        var decided = runAsync(() -> {
            Arrival.ofReply(anna, alert);
            alert.assigned();
        });

        anna.put(alert.path() + "/reply", YES)
                .statusCode(200)
                .body("verdict", equalTo("ASSIGNED"))
                .body("alert.state", equalTo("ASSIGNED"))
                .body("alert.reply.travelMode", equalTo("BIKE"))
                .body("alert.assignment.details.location.address", equalTo("Secretstreet 1"))
                .body("alert.assignment.details.aed.cabinetCode", equalTo("C4711"));
        decided.join();
        anna.put(alert.path() + "/reply", YES).statusCode(200).body("verdict", equalTo("ASSIGNED"));
        Heard.everythingOf(anna, alert);
        assertThat(Heard.all("alert.reply", Heard.of(alert))).hasSize(1);
    }

    @Test
    void aYesThatDispatchHasNotDecidedIsPendingAndSaidOnlyOnce() {
        var anna = Phone.ofVolunteer("anna");
        var alert = AlertScript.to(anna).open();
        Arrival.of(anna, alert, "OPEN");

        anna.put(alert.path() + "/reply", YES)
                .statusCode(202)
                .body("verdict", equalTo("PENDING"))
                .body("alert.verdictPending", equalTo(true));
        anna.put(alert.path() + "/reply", YES).statusCode(202);

        var heard = Heard.await("alert.reply", 1, Heard.of(alert));
        assertThat(heard.key()).isEqualTo(alert.calloutId().toString());
        assertThat(heard.data().path("travelMode").asText()).isEqualTo("BIKE");
        Heard.everythingOf(anna, alert);
        assertThat(Heard.all("alert.reply", Heard.of(alert))).hasSize(1);
        alert.filled();
        Arrival.of(anna, alert, "FILLED");
        anna.put(alert.path() + "/reply", YES)
                .statusCode(200)
                .body("verdict", equalTo("FILLED"))
                .body("alert.assignment", nullValue());
    }

    @Test
    void aNoIsNotedAtOnceAndAnotherAnswerContradictsIt() {
        var anna = Phone.ofVolunteer("anna");
        var alert = AlertScript.to(anna).open();
        Arrival.of(anna, alert, "OPEN");

        anna.put(alert.path() + "/reply", NO).statusCode(200).body("verdict", equalTo("DECLINED"));
        anna.put(alert.path() + "/reply", NO).statusCode(200).body("verdict", equalTo("DECLINED"));
        anna.put(alert.path() + "/reply", YES).statusCode(409);

        Heard.everythingOf(anna, alert);
        assertThat(Heard.all("alert.reply", Heard.of(alert))).hasSize(1);
    }

    @Test
    void ofAnswersGivenAtOneMomentOneCountsAndTheOtherIsContradicted() {
        var anna = Phone.ofVolunteer("anna");
        var alert = AlertScript.to(anna).open();
        Arrival.of(anna, alert, "OPEN");

        var statuses = new ConcurrentLinkedQueue<Integer>();
        try (var phones = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var answer : List.of(YES, NO, YES, NO)) {
                phones.execute(() -> statuses.add(
                        anna.put(alert.path() + "/reply", answer).extract().statusCode()));
            }
        }

        assertThat(statuses).hasSize(4).filteredOn(status -> status == 409).hasSize(2);
        Heard.everythingOf(anna, alert);
        assertThat(Heard.all("alert.reply", Heard.of(alert))).hasSize(1);
    }

    @Test
    void aLateYesCounts() {
        var anna = Phone.ofVolunteer("anna");
        var alert = AlertScript.to(anna)
                .expiring(Instant.now().minusSeconds(1))
                .open()
                .expired();
        Arrival.of(anna, alert, "EXPIRED");

        anna.put(alert.path() + "/reply", YES).statusCode(202);

        Heard.await("alert.reply", 1, Heard.of(alert));
    }

    @Test
    void aReplyAfterClosureLearnsTheOutcome() {
        var anna = Phone.ofVolunteer("anna");
        var alert = AlertScript.to(anna).open().stoodDown("TREATED");
        Arrival.of(anna, alert, "STOOD_DOWN");

        anna.put(alert.path() + "/reply", YES)
                .statusCode(410)
                .contentType("application/problem+json")
                .body("outcome", equalTo("TREATED"));

        Heard.everythingOf(anna, alert);
        assertThat(Heard.all("alert.reply", Heard.of(alert))).isEmpty();
    }

    @Test
    void somebodyElsesAlertDoesNotExist() {
        var anna = Phone.ofVolunteer("anna");
        var ben = Phone.ofVolunteer("ben");
        var alert = AlertScript.to(anna).open();
        Arrival.of(anna, alert, "OPEN");

        ben.get(alert.path()).statusCode(404);
        ben.put(alert.path() + "/reply", YES).statusCode(404);
        ben.put(alert.path() + "/receipt", Map.of("state", "SEEN")).statusCode(404);
        ben.get("/v1/me/alerts").statusCode(200).body("size()", equalTo(0));
    }

    @Test
    void anUnknownAnswerIsNamed() {
        var anna = Phone.ofVolunteer("anna");
        var alert = AlertScript.to(anna).open();
        Arrival.of(anna, alert, "OPEN");

        anna.put(alert.path() + "/reply", Map.of("answer", "MAYBE"))
                .statusCode(400)
                .body("violations.field", hasItem("answer"));
        anna.put(alert.path() + "/reply", Map.of()).statusCode(400).body("violations.field", hasItem("answer"));
    }
}
