package org.callout.responder.assignment;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.callout.responder.world.AlertScript;
import org.callout.responder.world.Arrival;
import org.callout.responder.world.Heard;
import org.callout.responder.world.Phone;
import org.callout.responder.world.Stream;
import org.junit.jupiter.api.Test;

import static java.time.temporal.ChronoUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

@QuarkusTest
class AssignmentTest {

    @Test
    void theWayGoesForwardOnlyAndEachStepIsToldOnce() {
        var anna = Phone.ofVolunteer("anna");
        var alert = assigned(anna);
        var path = alert.assignmentPath();

        step(anna, path, "EN_ROUTE").statusCode(200).body("progress", equalTo("EN_ROUTE"));
        step(anna, path, "ON_SCENE").statusCode(200);
        step(anna, path, "ON_SCENE").statusCode(200).body("progress", equalTo("ON_SCENE"));
        step(anna, path, "AED_COLLECTED").statusCode(409).body("type", equalTo("urn:callout:problem:FURTHER_ON"));
        step(anna, path, "FINISHED")
                .statusCode(200)
                .body("state", equalTo("FINISHED"))
                .body("details", nullValue());
        step(anna, path, "FINISHED").statusCode(200);

        Heard.await("assignment.progress", 3, Heard.of(alert));
        assertThat(Heard.all("assignment.progress", Heard.of(alert)))
                .extracting(message -> message.data().path("step").asText())
                .containsExactly("EN_ROUTE", "ON_SCENE", "FINISHED");
    }

    @Test
    void whoGoesToSomebodyLearnsTheirNameTheirPhoneAndTheirWishes() {
        var anna = Phone.ofVolunteer("anna");
        var alert = assigned(anna);

        anna.get(alert.assignmentPath())
                .body("details.personName", equalTo("Berta Secretname"))
                .body("details.personPhone", equalTo("+4235550101"))
                .body("details.wishes", equalTo("a secret wish"));
    }

    @Test
    void findingsAreKeptAndTold() {
        var anna = Phone.ofVolunteer("anna");
        var alert = assigned(anna);

        anna.post(alert.assignmentPath() + "/findings", Map.of("finding", "CPR_STARTED"))
                .statusCode(201)
                .body("findings.finding", contains("CPR_STARTED"));
        anna.post(alert.assignmentPath() + "/findings", Map.of("finding", "SEND_MORE"))
                .statusCode(201);

        anna.get(alert.assignmentPath()).body("findings.finding", contains("CPR_STARTED", "SEND_MORE"));
        Heard.await("assignment.finding", 2, Heard.of(alert));
    }

    @Test
    void whatArrivesLateKeepsTheTimeAtWhichItWasDoneWithinWhatIsPossible() {
        var anna = Phone.ofVolunteer("anna");
        var accepted = Instant.now().truncatedTo(SECONDS).minusSeconds(900);
        var alert = AlertScript.to(anna).open().assignedSince(accepted);
        Arrival.of(anna, alert, "ASSIGNED");
        var path = alert.assignmentPath();
        var there = accepted.plusSeconds(300);
        var shock = accepted.plusSeconds(420);
        var sent = Instant.now();

        anna.put(path + "/progress", Map.of("step", "WITH_PATIENT", "at", there.toString()))
                .statusCode(200)
                .body("progressAt", equalTo(there.toString()));
        tell(anna, path, "CPR_STARTED", accepted.minusSeconds(60)).body("findings.at", contains(accepted.toString()));
        tell(anna, path, "SHOCK_GIVEN", shock);
        tell(anna, path, "PULSE_BACK", sent.plusSeconds(120));
        anna.post(path + "/findings", Map.of("finding", "UNSAFE", "at", "2250-01-01T00:00:00Z"))
                .statusCode(400)
                .body("violations.field", hasItem("at"));
        step(anna, path, "FINISHED").statusCode(200);

        var seen = anna.get(path).extract().jsonPath();
        assertThat(seen.getList("findings.at", String.class).subList(0, 2))
                .containsExactly(accepted.toString(), shock.toString());
        assertThat(Instant.parse(seen.getString("findings[2].at"))).isBetween(sent, Instant.now());
        assertThat(seen.getList("findings.receivedAt", String.class))
                .allSatisfy(received -> assertThat(Instant.parse(received)).isBetween(sent, Instant.now()));
        assertThat(Instant.parse(seen.getString("progressAt"))).isBetween(sent, Instant.now());
        Heard.await("assignment.finding", 3, Heard.of(alert));
        assertThat(Heard.all("assignment.finding", Heard.of(alert)))
                .extracting(message -> message.data().path("at").asText())
                .contains(accepted.toString(), shock.toString());
        assertThat(Heard.all("assignment.progress", Heard.of(alert))
                        .getFirst()
                        .data()
                        .path("at")
                        .asText())
                .isEqualTo(there.toString());
    }

    @Test
    void aFindingToldAgainUnderItsIdIsToldOnce() {
        var anna = Phone.ofVolunteer("anna");
        var alert = assigned(anna);
        var path = alert.assignmentPath() + "/findings";
        var id = UUID.randomUUID();
        var more = Map.of("id", id, "finding", "SEND_MORE");

        anna.post(path, more).statusCode(201);
        anna.post(path, more).statusCode(201).body("findings.finding", contains("SEND_MORE"));
        anna.post(path, Map.of("id", id, "finding", "UNSAFE")).statusCode(409);
        anna.post(path, Map.of("finding", "CPR_STARTED")).statusCode(201);
        step(anna, alert.assignmentPath(), "FINISHED").statusCode(200);
        anna.post(path, more).statusCode(201);
        anna.post(path, Map.of("finding", "SEND_MORE")).statusCode(410);

        Heard.await("assignment.progress", 1, Heard.of(alert));
        var heard = Heard.all("assignment.finding", Heard.of(alert));
        assertThat(heard)
                .extracting(told -> told.data().path("finding").asText())
                .containsExactly("SEND_MORE", "CPR_STARTED");
        assertThat(heard.getFirst().data().path("findingId").asText()).isEqualTo(id.toString());
    }

    @Test
    void whoWithdrawsIsDoneAndDispatchHearsWhy() {
        var anna = Phone.ofVolunteer("anna");
        var alert = assigned(anna);

        anna.put(alert.assignmentPath() + "/withdrawal", Map.of("reason", "flat tyre"))
                .statusCode(200)
                .body("state", equalTo("WITHDRAWN"))
                .body("details", nullValue());
        anna.put(alert.assignmentPath() + "/withdrawal", Map.of()).statusCode(200);
        step(anna, alert.assignmentPath(), "ON_SCENE").statusCode(410).body("outcome", equalTo("WITHDRAWN"));

        var heard = Heard.await("assignment.withdrawal", 1, Heard.of(alert));
        assertThat(heard.data().path("reason").asText()).isEqualTo("flat tyre");
        assertThat(heard.key()).isEqualTo(alert.calloutId().toString());
    }

    @Test
    void whatDispatchTellsLaterTakesNoStepBack() {
        var anna = Phone.ofVolunteer("anna");
        var alert = assigned(anna);
        step(anna, alert.assignmentPath(), "ON_SCENE").statusCode(200);

        alert.assigned("EN_ROUTE");
        var next = AlertScript.to(anna).open();
        Arrival.of(anna, next, "OPEN");

        anna.get(alert.assignmentPath()).body("progress", equalTo("ON_SCENE")).body("state", equalTo("ACTIVE"));
    }

    @Test
    void whoIsWithThePatientHearsThatTheCallWasClosedAndStays() {
        var anna = Phone.ofVolunteer("anna");
        var alert = assigned(anna);
        step(anna, alert.assignmentPath(), "WITH_PATIENT").statusCode(200);
        try (var stream = Stream.of(anna)) {
            alert.closedAround("TREATED");

            var told = stream.await("alert", "TREATED");
            assertThat(told).contains("\"state\":\"ASSIGNED\"").contains("\"details\"");
        }
        anna.get(alert.path())
                .body("state", equalTo("ASSIGNED"))
                .body("outcome", equalTo("TREATED"))
                .body("assignment.state", equalTo("ACTIVE"))
                .body("assignment.progress", equalTo("WITH_PATIENT"))
                .body("assignment.details.location.address", equalTo("Secretstreet 1"));
        anna.post(alert.assignmentPath() + "/findings", Map.of("finding", "PULSE_BACK"))
                .statusCode(201);

        alert.released("TREATED");

        Arrival.of(anna, alert, "RELEASED");
        anna.get(alert.assignmentPath()).body("state", equalTo("RELEASED")).body("details", nullValue());
    }

    @Test
    void whoeverIsAskedSaysOnceThatAllIsWell() {
        var anna = Phone.ofVolunteer("anna");
        var alert = assigned(anna);
        anna.put(alert.assignmentPath() + "/check", Map.of()).statusCode(200);
        alert.asked(Instant.now().minusSeconds(1));
        await().untilAsserted(() -> anna.get(alert.assignmentPath()).body("details.checkAskedAt", notNullValue()));

        anna.put(alert.assignmentPath() + "/check", Map.of()).statusCode(200);
        anna.put(alert.assignmentPath() + "/check", Map.of()).statusCode(200);
        step(anna, alert.assignmentPath(), "FINISHED").statusCode(200);
        anna.put(alert.assignmentPath() + "/check", Map.of()).statusCode(410);

        Heard.await("assignment.progress", 1, Heard.of(alert));
        assertThat(Heard.all("assignment.check", Heard.of(alert))).hasSize(1);
    }

    @Test
    void whereTheAedWentCanBeToldAndCorrectedAfterTheEnd() {
        var anna = Phone.ofVolunteer("anna");
        var alert = assigned(anna);
        var path = alert.assignmentPath() + "/aed";
        step(anna, alert.assignmentPath(), "FINISHED").statusCode(200);

        anna.put(path, Map.of("whereabouts", "WITH_ME")).statusCode(200).body("aedWhereabouts", equalTo("WITH_ME"));
        anna.put(path, Map.of("whereabouts", "WITH_ME")).statusCode(200);
        anna.put(path, Map.of("whereabouts", "WITH_CREW")).statusCode(200);
        anna.put(path, Map.of("whereabouts", "SOLD")).statusCode(400).body("violations.field", hasItem("whereabouts"));

        Heard.await("assignment.aed", 2, Heard.of(alert));
        assertThat(Heard.all("assignment.aed", Heard.of(alert)))
                .extracting(message -> message.data().path("whereabouts").asText())
                .containsExactly("WITH_ME", "WITH_CREW");
    }

    @Test
    void somebodyElsesAssignmentDoesNotExist() {
        var anna = Phone.ofVolunteer("anna");
        var ben = Phone.ofVolunteer("ben");
        var alert = assigned(anna);

        ben.get(alert.assignmentPath()).statusCode(404);
        step(ben, alert.assignmentPath(), "FINISHED").statusCode(404);
        ben.post(alert.assignmentPath() + "/findings", Map.of("finding", "UNSAFE"))
                .statusCode(404);
        ben.put(alert.assignmentPath() + "/withdrawal", Map.of()).statusCode(404);
        ben.put(alert.assignmentPath() + "/check", Map.of()).statusCode(404);
        ben.put(alert.assignmentPath() + "/aed", Map.of("whereabouts", "WITH_ME"))
                .statusCode(404);
        ben.get(alert.assignmentPath() + "/card").statusCode(404);

        anna.get(alert.assignmentPath()).body("state", equalTo("ACTIVE"));
    }

    @Test
    void anUnknownStepOrFindingIsNamed() {
        var anna = Phone.ofVolunteer("anna");
        var alert = assigned(anna);

        step(anna, alert.assignmentPath(), "TELEPORTED").statusCode(400).body("violations.field", hasItem("step"));
        anna.post(alert.assignmentPath() + "/findings", Map.of("finding", "GHOST"))
                .statusCode(400)
                .body("violations.field", hasItem("finding"));
        anna.put(alert.assignmentPath() + "/withdrawal", Map.of("reason", "x".repeat(501)))
                .statusCode(400)
                .body("violations.field", hasItem("reason"));
    }

    private static AlertScript assigned(Phone phone) {
        var alert = AlertScript.to(phone).open().assigned();
        Arrival.of(phone, alert, "ASSIGNED");
        return alert;
    }

    private static ValidatableResponse tell(Phone phone, String path, String finding, Instant at) {
        return phone.post(path + "/findings", Map.of("finding", finding, "at", at.toString()))
                .statusCode(201);
    }

    private static ValidatableResponse step(Phone phone, String path, String step) {
        return phone.put(path + "/progress", Map.of("step", step));
    }
}
