package org.callout.responder.assignment;

import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import java.util.UUID;
import org.callout.responder.world.AlertScript;
import org.callout.responder.world.Arrival;
import org.callout.responder.world.Heard;
import org.callout.responder.world.Phone;
import org.callout.responder.world.Pushes;
import org.junit.jupiter.api.Test;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

/** What passes between somebody assigned and the control room. */
@QuarkusTest
class ContactTest {

    @Test
    void whoIsAssignedHasACodeAndHearsWhoElseComes() {
        var anna = Phone.ofVolunteer("anna");
        var alert = assigned(anna);

        anna.get(alert.assignmentPath())
                .body("details.code", equalTo("4071"))
                .body("details.others[0].role", equalTo("AED_RUNNER"))
                .body("details.others[0].etaMinutes", equalTo(4));
    }

    @Test
    void aMessageIsTakenOnceAndWaitsUntilTheControlRoomHasIt() {
        var anna = Phone.ofVolunteer("anna");
        var alert = assigned(anna);
        var path = alert.assignmentPath() + "/messages";
        var id = UUID.randomUUID();

        anna.post(path, Map.of("id", id, "text", "Which door?")).statusCode(201);
        anna.post(path, Map.of("id", id, "text", "Which door?")).statusCode(201);
        anna.post(path, Map.of("id", id, "text", "Which floor?")).statusCode(409);
        anna.post(path, Map.of("id", UUID.randomUUID(), "text", " ")).statusCode(400);
        anna.get(path).body("text", contains("Which door?")).body("[0].waiting", equalTo(true));

        alert.knows("RESPONDER", id, "Which door?");

        await().atMost(10, SECONDS)
                .untilAsserted(
                        () -> anna.get(path).body("id", contains(id.toString())).body("[0].waiting", nullValue()));
        var heard = Heard.await("assignment.message", 1, Heard.of(alert));
        assertThat(heard.data().path("text").asText()).isEqualTo("Which door?");
        assertThat(Heard.all("assignment.message", Heard.of(alert))).hasSize(1);
    }

    @Test
    void whatTheControlRoomWritesIsLoudAndHowTheOthersGetOnIsNot() {
        var anna = Phone.thatRings("anna");
        var alert = assigned(anna);

        alert.says("Second entrance");

        var push = Pushes.awaitCause(anna, "MESSAGE");
        assertThat(push.path("warns").asText()).isEqualTo("true");
        assertThat(push.toString()).doesNotContain("entrance");
        anna.get(alert.assignmentPath() + "/messages").body("text", contains("Second entrance"));
    }

    @Test
    void aMovedSceneIsLoudAndWaitsToBeRead() {
        var anna = Phone.thatRings("anna");
        var alert = assigned(anna);
        long version = alert.moves();
        Pushes.awaitCause(anna, "SCENE_MOVED");
        anna.get(alert.assignmentPath()).body("details.warning.acknowledgedAt", nullValue());
        var path = alert.assignmentPath() + "/acknowledgement";

        anna.put(path, Map.of("version", version)).statusCode(200);
        anna.put(path, Map.of("version", version)).statusCode(200);
        anna.put(path, Map.of("version", 0)).statusCode(400);

        alert.says("thank you"); // dispatch has not heard of it yet and takes nothing back
        Pushes.awaitCause(anna, "MESSAGE");
        anna.get(alert.assignmentPath()).body("details.warning.acknowledgedAt", notNullValue());
        Heard.await("assignment.acknowledgement", 1, Heard.of(alert));
        assertThat(Heard.all("assignment.acknowledgement", Heard.of(alert))).hasSize(1);
    }

    @Test
    void anAlarmIsRaisedOnceAlsoWhenTheAssignmentHasEnded() {
        var anna = Phone.ofVolunteer("anna");
        var alert = assigned(anna);
        var id = UUID.randomUUID();
        anna.put(alert.assignmentPath() + "/withdrawal", Map.of("reason", "NOT_SAFE"))
                .statusCode(200);

        for (int i = 0; i < 2; i++) {
            anna.put(alert.assignmentPath() + "/alarm", Map.of("id", id))
                    .statusCode(200)
                    .body("alarmRaisedAt", notNullValue());
        }

        var heard = Heard.await("assignment.alarm", 1, Heard.of(alert));
        assertThat(heard.data().path("alarmId").asText()).isEqualTo(id.toString());
        assertThat(Heard.all("assignment.alarm", Heard.of(alert))).hasSize(1);
    }

    @Test
    void nothingThatWasWrittenOutlivesTheAssignment() {
        var anna = Phone.ofVolunteer("anna");
        var alert = assigned(anna);
        anna.post(alert.assignmentPath() + "/messages", Map.of("id", UUID.randomUUID(), "text", "here"))
                .statusCode(201);

        anna.put(alert.assignmentPath() + "/progress", Map.of("step", "FINISHED"))
                .statusCode(200);

        anna.get(alert.assignmentPath() + "/messages").statusCode(200).body("size()", equalTo(0));
        anna.post(alert.assignmentPath() + "/messages", Map.of("id", UUID.randomUUID(), "text", "late"))
                .statusCode(410);
        anna.put(alert.assignmentPath() + "/acknowledgement", Map.of("version", 1))
                .statusCode(410);
    }

    @Test
    void somebodyElsesIsNotThere() {
        var anna = Phone.ofVolunteer("anna");
        var ben = Phone.ofVolunteer("ben");
        var path = assigned(anna).assignmentPath();

        ben.get(path + "/messages").statusCode(404);
        ben.post(path + "/messages", Map.of("id", UUID.randomUUID(), "text", "hello"))
                .statusCode(404);
        ben.put(path + "/alarm", Map.of()).statusCode(404);
        ben.put(path + "/acknowledgement", Map.of("version", 1)).statusCode(404);
        ben.get(path + "/aed-photo").statusCode(404);
        ben.put(path + "/route", Map.of("lon", 9.52, "lat", 47.14, "language", "en"))
                .statusCode(404);
    }

    private static AlertScript assigned(Phone phone) {
        var alert = AlertScript.to(phone).open();
        Arrival.of(phone, alert, "OPEN");
        alert.assigned();
        Arrival.of(phone, alert, "ASSIGNED");
        return alert;
    }
}
