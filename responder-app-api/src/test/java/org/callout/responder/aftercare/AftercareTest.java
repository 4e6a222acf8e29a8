package org.callout.responder.aftercare;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.callout.responder.world.AlertScript;
import org.callout.responder.world.Arrival;
import org.callout.responder.world.Dispatch;
import org.callout.responder.world.Heard;
import org.callout.responder.world.Phone;
import org.callout.responder.world.Pushes;
import org.callout.responder.world.Tokens;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static io.restassured.RestAssured.given;
import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

@QuarkusTest
class AftercareTest {

    @Inject
    Pool pool;

    @Inject
    CheckInReminders reminders;

    @Inject
    FollowUpWatch watch;

    private final String organisation = "care-" + UUID.randomUUID();
    private Phone anna = Phone.ofStranger("Anna");

    @BeforeEach
    void annaHasAnAccount() {
        anna = Phone.ofVolunteer("Anna");
    }

    @Test
    void aCallStandsInTheDiaryHoweverItEnded() {
        AlertScript finished = assigned();
        anna.put(finished.assignmentPath() + "/progress", Map.of("step", "FINISHED"))
                .statusCode(200);
        AlertScript withdrawn = assigned();
        anna.put(withdrawn.assignmentPath() + "/withdrawal", Map.of()).statusCode(200);
        AlertScript stoodDown = assigned();
        stoodDown.stoodDown("TREATED");
        Arrival.of(anna, stoodDown, "STOOD_DOWN");
        AlertScript declined = AlertScript.to(anna).by(organisation).open();
        Arrival.of(anna, declined, "OPEN");

        anna.get("/v1/me/calls")
                .statusCode(200)
                .body("ending", contains("STOOD_DOWN", "WITHDRAWN", "FINISHED"))
                .body("[2].alertId", equalTo(finished.alertId().toString()))
                .body("[2].category", equalTo("CARDIAC_ARREST"));
    }

    @Test
    void whatDispatchTellsLaterOfTheEndCorrectsTheDiaryAndAsksNoSecondTime() {
        AlertScript alert = assigned();
        anna.put(alert.assignmentPath() + "/progress", Map.of("step", "FINISHED"))
                .statusCode(200);
        alert.released("TREATED");
        Arrival.of(anna, alert, "RELEASED");

        anna.get("/v1/me/calls").body("ending", contains("RELEASED"));
        assertThat(count("select count(*) from check_in where alert_id = $1", alert.alertId()))
                .isEqualTo(Occasion.values().length);
    }

    @Test
    void howTheyAreIsAskedNinetyMinutesLaterAndAfterTwoAndSixWeeks() {
        AlertScript alert = over();

        anna.get("/v1/me/check-ins").body("", hasSize(0));
        assertThat(secondsUntil(alert, "SAME_DAY")).isEqualTo(90 * 60);
        assertThat(secondsUntil(alert, "TWO_WEEKS")).isEqualTo(14 * 86_400);
        assertThat(secondsUntil(alert, "SIX_WEEKS")).isEqualTo(42 * 86_400);

        letPass(alert, "SAME_DAY");
        String id = anna.get("/v1/me/check-ins")
                .body("occasion", contains("SAME_DAY"))
                .extract()
                .path("[0].id");
        anna.put("/v1/me/check-ins/" + id + "/answer", Map.of("mood", "WELL"))
                .statusCode(200)
                .body("followUpBy", nullValue());
        anna.get("/v1/me/check-ins").body("", hasSize(0));
        followUps(false).body("", hasSize(0));
    }

    @Test
    void whoeverIsLockedOutReadsNothingOfVolunteersWhateverTheirTokenSays() {
        desk("admin", "PUT", "/v1/lockouts/STAFF/coordinator", Map.of("name", "Cora", "reason", "has left"))
                .statusCode(204);
        desk("coordinator", "GET", "/v1/follow-ups", Map.of()).statusCode(403);
        desk("clinical-lead", "GET", "/v1/follow-ups", Map.of()).statusCode(200);

        desk("admin", "DELETE", "/v1/lockouts/STAFF/coordinator", Map.of()).statusCode(204);
        desk("coordinator", "GET", "/v1/follow-ups", Map.of()).statusCode(200);
    }

    @Test
    void distressIsATaskWithAnOwnerAndATimeLimitAndAskedTwiceStaysOne() {
        desk("admin", "PUT", "/v1/follow-ups/lead", Map.of("subject", "lea", "name", "Lea Care"))
                .statusCode(204);
        desk("coordinator", "GET", "/v1/follow-ups/lead", Map.of())
                .body("name", equalTo("Lea Care"))
                .body("namedBy", notNullValue())
                .body("namedAt", notNullValue());
        AlertScript alert = over();
        anna.put("/v1/me/calls/" + alert.alertId() + "/contact", Map.of("contact", "CALL_ME"))
                .statusCode(204);
        followUps(false).body("reason", contains("ASKED_TO_BE_CALLED")).body("ownerName", contains("Lea Care"));
        letPass(alert, "SAME_DAY");
        String id = anna.get("/v1/me/check-ins").extract().path("[0].id");

        anna.put("/v1/me/check-ins/" + id + "/answer", Map.of("mood", "DISTRESSED", "comment", "cannot sleep"))
                .statusCode(200)
                .body("followUpBy", notNullValue());

        followUps(false)
                .body("reason", contains("DISTRESSED"))
                .body("displayName", contains("Anna"))
                .body("dueAt", contains(notNullValue()));
        assertThat(count(
                        "select count(*) from follow_up where responder_id = $1 and due_at <= raised_at + interval '4 hours 1 minute'",
                        anna.responderId()))
                .isEqualTo(1);

        String task = followUps(false).extract().path("[0].id");
        String owner = "/v1/follow-ups/" + task + "/owner";
        desk("coordinator", "PUT", owner, Map.of())
                .statusCode(409)
                .body("owner", equalTo("Lea Care"))
                .body("detail", equalTo("Lea Care has it"));
        desk("coordinator", "PUT", owner + "?from=Nobody", Map.of()).statusCode(409);
        followUps(false).body("ownerName", contains("Lea Care"));
        desk("coordinator", "PUT", owner + "?from=Lea Care", Map.of()).statusCode(204);
        desk("coordinator", "PUT", owner, Map.of()).statusCode(204);
        followUps(false).body("ownerName", contains("coordinator"));
        desk("coordinator", "PUT", "/v1/follow-ups/" + task + "/closure", Map.of("note", "talked for an hour"))
                .statusCode(204);
        desk("coordinator", "PUT", "/v1/follow-ups/" + task + "/closure", Map.of())
                .statusCode(404);
        followUps(false).body("", hasSize(0));
        followUps(true).body("note", contains("talked for an hour"));
    }

    @Test
    void withoutALeadItIsOfWhoeverHasTheAlarmAtTheDeskUntilSomebodyElseTakesIt() {
        AlertScript alert = distressed("SAME_DAY");
        followUps(false).body("ownerName", contains(nullValue()));

        deskHas(alert, "clara", "Clara");
        deskHas(alert, null, null);
        deskHas(alert, "lena", "Lena");
        String task = followUps(false).extract().path("[0].id");
        desk("coordinator", "PUT", "/v1/follow-ups/" + task + "/owner?from=Lena", Map.of())
                .statusCode(204);
        tellOwner(alert, null, null);
        Arrival.of(anna, AlertScript.to(anna).by(organisation).open(), "OPEN");

        followUps(false).body("ownerName", contains("coordinator"));
    }

    @Test
    void aLeadWhoIsNamedHasWhatWasNobodysAndKeepsItWhoeverHasTheAlarm() {
        AlertScript alert = distressed("SAME_DAY");
        desk("admin", "PUT", "/v1/follow-ups/lead", Map.of("subject", "lea", "name", "Lea Care"))
                .statusCode(204);
        followUps(false).body("ownerName", contains("Lea Care"));

        tellOwner(alert, "clara", "Clara");
        Arrival.of(anna, AlertScript.to(anna).by(organisation).open(), "OPEN");

        followUps(false).body("ownerName", contains("Lea Care"));
    }

    @Test
    void theDeskHearsOnceThatNobodyWasInTouchInTimeAndThatSomebodyWas() {
        AlertScript alert = distressed("SAME_DAY");
        watch.look().await().indefinitely();
        followUps(false).body("deskToldAt", contains(nullValue()));
        execute(
                "update follow_up set due_at = now() - interval '1 second' where responder_id = $1 and organisation = $2",
                anna.responderId(),
                organisation);

        watch.look().await().indefinitely();
        watch.look().await().indefinitely();

        followUps(false).body("deskToldAt", contains(notNullValue()));
        String task = followUps(false).extract().path("[0].id");
        desk("coordinator", "PUT", "/v1/follow-ups/" + task + "/closure", Map.of("note", "is better"))
                .statusCode(204);
        Heard.await("assignment.followup", 2, Heard.of(alert));
        assertThat(Heard.all("assignment.followup", Heard.of(alert)))
                .extracting(message -> message.data().path("state").asText())
                .containsExactly("OVERDUE", "DONE");
        assertThat(Heard.all("assignment.followup", Heard.of(alert)))
                .allSatisfy(message -> assertThat(message.data().toString())
                        .contains(
                                alert.assignmentId().toString(),
                                alert.calloutId().toString())
                        .doesNotContain("is better", "cannot sleep"));
    }

    @Test
    void afterSixWeeksTheDeskHearsOfItThoughTheAlertIsForgotten() {
        AlertScript alert = over();
        pool.preparedQuery("delete from alert where id = $1")
                .execute(Tuple.of(alert.alertId()))
                .await()
                .indefinitely();

        distressed(alert, "SIX_WEEKS");

        assertThat(Heard.await("assignment.distress", 1, Heard.of(alert))
                        .data()
                        .path("assignmentId")
                        .asText())
                .isEqualTo(alert.assignmentId().toString());
    }

    @Test
    void theirPhoneAsksHowTheyAreOnceAndQuietly() {
        anna = Phone.thatRings("Anna");
        letPass(over(), "SAME_DAY");
        String id = anna.get("/v1/me/check-ins").extract().path("[0].id");

        reminders.remind().await().indefinitely();
        reminders.remind().await().indefinitely();

        assertThat(Pushes.to(anna).stream()
                        .filter(push -> push.at("/data/checkIn").isTextual()))
                .extracting(push -> push.at("/data/checkIn").asText())
                .containsExactly(id);
    }

    @Test
    void whoHasConfirmedANumberIsRemindedOnce() {
        String phone = "+4179" + Math.abs(anna.responderId().hashCode() % 10_000_000);
        execute(
                "update responder set phone = $2, phone_confirmed_at = now(), languages = '{de}' where id = $1",
                anna.responderId(),
                phone);
        AlertScript alert = over();
        letPass(alert, "SAME_DAY");

        reminders.remind().await().indefinitely();
        reminders.remind().await().indefinitely();

        assertThat(count("select count(*) from gateway_message where recipient = $1", phone))
                .isEqualTo(1);
    }

    @Test
    void anotherOnesCallAndQuestionDoNotExist() {
        AlertScript alert = over();
        letPass(alert, "SAME_DAY");
        String id = anna.get("/v1/me/check-ins").extract().path("[0].id");
        Phone ben = Phone.ofVolunteer("Ben");

        ben.put("/v1/me/calls/" + alert.alertId() + "/contact", Map.of("contact", "CALL_ME"))
                .statusCode(404);
        ben.put("/v1/me/check-ins/" + id + "/answer", Map.of("mood", "WELL")).statusCode(404);
        anna.put("/v1/me/check-ins/" + id + "/answer", Map.of("mood", "FINE")).statusCode(400);
    }

    @Test
    void anotherOrganisationsTasksDoNotExist() {
        anna.put("/v1/me/calls/" + over().alertId() + "/contact", Map.of("contact", "CALL_ME"))
                .statusCode(204);
        String task = "/v1/follow-ups/" + followUps(false).extract().path("[0].id");

        deskOf("elsewhere", "coordinator", "PUT", task + "/owner", Map.of()).statusCode(404);
        deskOf("elsewhere", "coordinator", "PUT", task + "/closure", Map.of("note", "seen to"))
                .statusCode(404);

        followUps(false).body("reason", contains("ASKED_TO_BE_CALLED")).body("note", contains(nullValue()));
    }

    private AlertScript assigned() {
        AlertScript alert = AlertScript.to(anna).by(organisation).open().assigned();
        Arrival.of(anna, alert, "ASSIGNED");
        return alert;
    }

    private AlertScript over() {
        AlertScript alert = assigned();
        anna.put(alert.assignmentPath() + "/progress", Map.of("step", "FINISHED"))
                .statusCode(200);
        return alert;
    }

    private AlertScript distressed(String occasion) {
        return distressed(over(), occasion);
    }

    private AlertScript distressed(AlertScript alert, String occasion) {
        letPass(alert, occasion);
        String id = anna.get("/v1/me/check-ins").extract().path("[0].id");
        anna.put("/v1/me/check-ins/" + id + "/answer", Map.of("mood", "DISTRESSED", "comment", "cannot sleep"))
                .statusCode(200)
                .body("followUpBy", notNullValue());
        return alert;
    }

    /** Until it stands in the list. */
    private void deskHas(AlertScript alert, @Nullable String subject, @Nullable String name) {
        tellOwner(alert, subject, name);
        await().atMost(15, SECONDS)
                .pollInterval(50, MILLISECONDS)
                .untilAsserted(() -> followUps(false).body("ownerName", contains(equalTo(name))));
    }

    private void tellOwner(AlertScript alert, @Nullable String subject, @Nullable String name) {
        var owner = new HashMap<String, Object>(Map.of(
                "alertId", alert.alertId(),
                "responderId", anna.responderId(),
                "organisation", organisation,
                "at", Instant.now().toString()));
        if (subject != null && name != null) owner.putAll(Map.of("owner", subject, "ownerName", name));
        Dispatch.tellOwner(owner);
    }

    private void letPass(AlertScript alert, String occasion) {
        execute(
                "update check_in set due_at = now() - interval '1 second' where alert_id = $1 and occasion = $2",
                alert.alertId(),
                occasion);
    }

    private long secondsUntil(AlertScript alert, String occasion) {
        return pool.preparedQuery("""
                        select extract(epoch from i.due_at - c.ended_at)::bigint
                        from check_in i join own_call c using (alert_id) where alert_id = $1 and occasion = $2
                        """)
                .execute(Tuple.of(alert.alertId(), occasion))
                .await()
                .indefinitely()
                .iterator()
                .next()
                .getLong(0);
    }

    private long count(String sql, Object value) {
        return pool.preparedQuery(sql)
                .execute(Tuple.of(value))
                .await()
                .indefinitely()
                .iterator()
                .next()
                .getLong(0);
    }

    private void execute(String sql, Object one, Object other) {
        pool.preparedQuery(sql).execute(Tuple.of(one, other)).await().indefinitely();
    }

    private ValidatableResponse followUps(boolean closed) {
        return desk("coordinator", "GET", "/v1/follow-ups?closed=" + closed, Map.of())
                .statusCode(200);
    }

    private ValidatableResponse desk(String role, String method, String path, Object body) {
        return deskOf(organisation, role, method, path, body);
    }

    private static ValidatableResponse deskOf(String whose, String role, String method, String path, Object body) {
        return given().auth()
                .oauth2(Tokens.token(role, role, whose))
                .contentType(ContentType.JSON)
                .body(body)
                .request(method, path)
                .then();
    }
}
