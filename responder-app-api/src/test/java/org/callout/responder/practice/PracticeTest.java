package org.callout.responder.practice;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.callout.platform.identity.Roles;
import org.callout.responder.world.AlertScript;
import org.callout.responder.world.Arrival;
import org.callout.responder.world.Heard;
import org.callout.responder.world.Phone;
import org.callout.responder.world.Pushes;
import org.callout.responder.world.Tokens;
import org.callout.responder.world.Told;
import org.junit.jupiter.api.Test;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

@QuarkusTest
class PracticeTest {

    private static final Duration PATIENCE = Duration.ofSeconds(15);

    @Inject
    Pool pool;

    @Test
    void trainingTakesTheWholeWayOfAnAlertAndDispatchHearsOfNothing() {
        var anna = Phone.thatRings("anna");
        var alert = begin(anna);
        assertThat(Pushes.await(anna, "OPEN").at("/data/practice").asText()).isEqualTo("true");
        anna.get(alert).statusCode(200).body("practice", equalTo(true)).body("state", equalTo("OPEN"));
        anna.put(alert + "/receipt", Map.of("state", "SEEN", "deviceId", "phone", "channel", "FCM"))
                .statusCode(204);

        String assignment = anna.put(alert + "/reply", Map.of("answer", "ACCEPT"))
                .statusCode(200)
                .body("verdict", equalTo("ASSIGNED"))
                .body("alert.assignment.details.location.address", containsString("invented"))
                .extract()
                .path("alert.assignment.id");
        for (var step : new String[] {"EN_ROUTE", "ON_SCENE", "WITH_PATIENT", "FINISHED"}) {
            anna.put("/v1/me/assignments/" + assignment + "/progress", Map.of("step", step))
                    .statusCode(200);
        }

        Awaitility.await().atMost(PATIENCE).untilAsserted(() -> anna.get(alert).body("state", equalTo("FINISHED")));
        var real = AlertScript.to(anna).open();
        Arrival.of(anna, real, "OPEN");
        Heard.everythingOf(anna, real);
        for (var type : new String[] {"alert.reply", "assignment.progress"}) {
            assertThat(Heard.all(type, Heard.of(anna))).as(type).isEmpty();
        }
        assertThat(Heard.all("alert.receipt", Heard.of(anna)))
                .allMatch(message -> message.data()
                        .path("alertId")
                        .asText()
                        .equals(real.alertId().toString()));
    }

    @Test
    void whoPractisesToFetchADefibrillatorFindsAllThatARealOneHas() {
        var anna = Phone.thatRings("anna");
        var alert = begin(anna, "?exercise=AED_FIRST");
        anna.get(alert)
                .body("offer.role", equalTo("AED_RUNNER"))
                .body("offer.placeType", equalTo("PRIVATE_HOME"))
                .body("assignment", nullValue());

        String assignment = "/v1/me/assignments/"
                + anna.put(alert + "/reply", Map.of("answer", "ACCEPT"))
                        .statusCode(200)
                        .body("alert.assignment.details.aed.description", containsString("invented"))
                        .body("alert.assignment.details.aed.access", containsString("invented"))
                        .body("alert.assignment.details.aed.cabinetCode", equalTo("0000"))
                        .body("alert.assignment.details.code", equalTo("0000"))
                        .body("alert.assignment.details.others.role", contains("DIRECT"))
                        .extract()
                        .path("alert.assignment.id");

        anna.get(assignment + "/aed-photo").statusCode(200).contentType("image/jpeg");
        anna.put(assignment + "/route", Map.of("lon", 9.52, "lat", 47.14, "language", "en", "byAed", true))
                .statusCode(200)
                .body("legs.size()", equalTo(2));
        for (var step : new String[] {"EN_ROUTE", "AED_COLLECTED", "ON_SCENE", "WITH_PATIENT"}) {
            anna.put(assignment + "/progress", Map.of("step", step)).statusCode(200);
        }
        anna.put(assignment + "/aed", Map.of("whereabouts", "WITH_CREW")).statusCode(200);
        anna.put(assignment + "/progress", Map.of("step", "FINISHED")).statusCode(200);
        assertThat(Heard.all("assignment.aed", Heard.of(anna))).isEmpty();
    }

    @Test
    void aChildIsPractisedInTheRoleThatACallWouldMostLikelyGive() {
        var treats = member("org-" + UUID.randomUUID(), "BYSTANDER_CPR", "BLS_AED");
        var fetches = member("org-" + UUID.randomUUID(), "BYSTANDER_CPR");

        treats.get(begin(treats, "?exercise=CHILD"))
                .body("offer.ageGroup", equalTo("CHILD"))
                .body("offer.role", equalTo("DIRECT"));
        var child = begin(fetches, "?exercise=CHILD");
        fetches.get(child).body("offer.ageGroup", equalTo("CHILD")).body("offer.role", equalTo("AED_RUNNER"));
        fetches.put(child + "/reply", Map.of("answer", "ACCEPT"))
                .body("alert.assignment.details.patient.ageYears", equalTo(6));
    }

    @Test
    void withoutAWishOnePractisesWhatACallWouldMostLikelyBe() {
        var treats = member("org-" + UUID.randomUUID(), "BLS_AED");
        var fetches = member("org-" + UUID.randomUUID(), "BYSTANDER_CPR");

        treats.get(begin(treats)).body("offer.role", equalTo("DIRECT")).body("offer.ageGroup", equalTo("ADULT"));
        fetches.get(begin(fetches)).body("offer.role", equalTo("AED_RUNNER")).body("offer.ageGroup", equalTo("ADULT"));
        Phone.thatRings("anna")
                .post("/v1/me/practice-alerts?exercise=SWIMMING", Map.of())
                .statusCode(400);
    }

    @Test
    void whoIsInDangerWhilePractisingIsNotToldThatSomebodyHeard() {
        var anna = Phone.thatRings("anna");
        var alert = begin(anna);
        anna.put(alert + "/reply", Map.of("answer", "ACCEPT"));
        Awaitility.await().atMost(PATIENCE).untilAsserted(() -> anna.get(alert).body("state", equalTo("ASSIGNED")));
        String assignment = "/v1/me/assignments/"
                + anna.get(alert).extract().path("assignment.id").toString();

        anna.put(assignment + "/alarm", Map.of()).statusCode(409).body("detail", containsString("emergency number"));
        anna.post(assignment + "/messages", Map.of("id", UUID.randomUUID(), "text", "help"))
                .statusCode(409);
    }

    @Test
    void aTextSaysFirstThatItIsPractice() {
        var anna = Phone.thatIsTexted("anna", "de");

        begin(anna);

        assertThat(Told.text(anna.number(), 1)).startsWith("ÜBUNG. Callout:");
    }

    @Test
    void aNoIsTakenAndSilenceExpires() {
        var anna = Phone.thatRings("anna");
        var declined = begin(anna);
        anna.put(declined + "/reply", Map.of("answer", "DECLINE")).statusCode(200);
        Awaitility.await()
                .atMost(PATIENCE)
                .untilAsserted(() -> anna.get(declined).body("state", equalTo("DECLINED")));

        var ben = Phone.thatRings("ben");
        var silent = begin(ben);
        pool.preparedQuery("update alert set expires_at = now() - interval '1 second' where responder_id = $1")
                .executeAndAwait(Tuple.of(ben.responderId()));
        Awaitility.await().atMost(PATIENCE).untilAsserted(() -> ben.get(silent).body("state", equalTo("EXPIRED")));
    }

    @Test
    void nobodyPractisesTwiceAtOnceOrBesideACall() {
        var anna = Phone.thatRings("anna");
        begin(anna);
        anna.post("/v1/me/practice-alerts", Map.of()).statusCode(409);
        var ben = Phone.thatRings("ben");
        Arrival.of(ben, AlertScript.to(ben).open(), "OPEN");
        ben.post("/v1/me/practice-alerts", Map.of()).statusCode(409);
        var clara = Phone.thatRings("clara");
        var declined = begin(clara);
        clara.put(declined + "/reply", Map.of("answer", "DECLINE")).statusCode(200);
        Awaitility.await()
                .atMost(PATIENCE)
                .untilAsserted(() -> clara.get(declined).body("state", equalTo("DECLINED")));
        clara.post("/v1/me/practice-alerts", Map.of()).statusCode(429);
    }

    @Test
    void aCampaignReachesEachMemberOnceAndOnlyWhoIsFree() {
        var organisation = "org-" + UUID.randomUUID();
        var free = member(organisation);
        var offDuty = member(organisation);
        offDuty.put("/v1/me/availability", Map.of("onDuty", false)).statusCode(200);
        var quiet = member(organisation);
        pool.preparedQuery("""
                        update responder set quiet_from = '00:00', quiet_to = '23:59:59.999' where id = $1
                        """).executeAndAwait(Tuple.of(quiet.responderId()));
        var practised = member(organisation);
        pool.preparedQuery("insert into practised (responder_id, at) values ($1, now() - interval '100 days')")
                .executeAndAwait(Tuple.of(practised.responderId()));
        start(organisation, 7).statusCode(201).body("waiting", equalTo(3));
        start(organisation, 7).statusCode(201).body("waiting", equalTo(3));
        start(organisation, 9).statusCode(409);
        // By day, whatever the hour of this test is: what stands against a turn is judged by the hour that it is.
        pool.preparedQuery("update practice_turn t set due_at = now() from practice_campaign c"
                        + " where c.id = t.campaign_id and c.organisation = $1")
                .executeAndAwait(Tuple.of(organisation));

        Awaitility.await()
                .atMost(PATIENCE)
                .untilAsserted(() -> assertThat(dueNow(organisation)).isZero());

        assertThat(Pushes.to(offDuty)).isEmpty();
        assertThat(Pushes.to(quiet)).isEmpty();
        assertThat(Pushes.to(practised)).isEmpty();
        if (isByDay()) {
            assertThat(Pushes.await(free, "OPEN").at("/data/practice").asText()).isEqualTo("true");
        } else {
            assertThat(Pushes.to(free)).isEmpty();
        }
    }

    @Test
    void turnsAreSpreadOverTheDaysAndNeverByNight() {
        var organisation = "org-" + UUID.randomUUID();
        for (int i = 0; i < 12; i++) {
            member(organisation);
        }
        start(organisation, 30).statusCode(201).body("waiting", equalTo(12));

        var hours = pool.preparedQuery("""
                        select extract(hour from due_at at time zone 'UTC')::int as hour,
                               (due_at at time zone 'UTC')::date as day
                        from practice_turn t join practice_campaign c on c.id = t.campaign_id where c.organisation = $1
                        """).executeAndAwait(Tuple.of(organisation));
        var days = new HashSet<LocalDate>();
        for (var row : hours) {
            assertThat(row.getInteger("hour")).isBetween(6, 21);
            days.add(row.getLocalDate("day"));
        }
        assertThat(days).hasSizeGreaterThan(4);
    }

    @Test
    void anotherOrganisationsCampaignsDoNotExist() {
        given().auth()
                .oauth2(Tokens.token(Roles.ADMIN, "adam", "demo"))
                .get("/v1/organisations/other/practice")
                .then()
                .statusCode(404);
    }

    private static String begin(Phone phone) {
        return begin(phone, "");
    }

    private static String begin(Phone phone, String exercise) {
        String id = phone.post("/v1/me/practice-alerts" + exercise, Map.of())
                .statusCode(201)
                .extract()
                .path("alertId");
        var path = "/v1/me/alerts/" + id;
        Awaitility.await()
                .atMost(PATIENCE)
                .until(() -> phone.get(path).extract().statusCode() == 200);
        return path;
    }

    private Phone member(String organisation, String... qualifications) {
        var phone = Phone.thatRings("member");
        phone.put("/v1/me/availability", Map.of("onDuty", true)).statusCode(200);
        pool.preparedQuery("""
                        insert into membership (responder_id, organisation, tier, state, since)
                        values ($1, $2, 'COMMUNITY', 'ACTIVE', now())
                        """).executeAndAwait(Tuple.of(phone.responderId(), organisation));
        for (var code : qualifications) {
            pool.preparedQuery(
                            "insert into qualification (responder_id, organisation, code, state) values ($1, $2, $3, 'VERIFIED')")
                    .executeAndAwait(Tuple.of(phone.responderId(), organisation, code));
        }
        return phone;
    }

    private static ValidatableResponse start(String organisation, int days) {
        return given().auth()
                .oauth2(Tokens.token(Roles.COORDINATOR, "clara", organisation))
                .contentType(ContentType.JSON)
                .body(Map.of("from", LocalDate.now().plusDays(1).toString(), "days", days))
                .post("/v1/organisations/" + organisation + "/practice")
                .then();
    }

    private long dueNow(String organisation) {
        return pool.preparedQuery("""
                        select count(*) as due from practice_turn t join practice_campaign c on c.id = t.campaign_id
                        where c.organisation = $1 and t.state = 'WAITING' and t.due_at <= now()
                        """)
                .executeAndAwait(Tuple.of(organisation))
                .iterator()
                .next()
                .getLong("due");
    }

    private static boolean isByDay() {
        var hour = LocalTime.now(ZoneOffset.UTC).getHour();
        return hour >= 9 && hour < 21;
    }
}
