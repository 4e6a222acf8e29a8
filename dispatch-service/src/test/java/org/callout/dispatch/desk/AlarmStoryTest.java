package org.callout.dispatch.desk;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.callout.dispatch.alarm.AlarmOwners;
import org.callout.dispatch.alarm.Alarms;
import org.callout.dispatch.callout.Callout;
import org.callout.dispatch.callout.Facts;
import org.callout.dispatch.callout.Location;
import org.callout.dispatch.callout.Request;
import org.callout.dispatch.callout.Scene;
import org.callout.dispatch.decision.Decision;
import org.callout.dispatch.decision.Decisions;
import org.callout.dispatch.decision.IntakeRule;
import org.callout.dispatch.decision.NextStep;
import org.callout.dispatch.guardian.GuardianGateway;
import org.callout.dispatch.testing.Phones;
import org.callout.dispatch.testing.Phones.Ring;
import org.callout.dispatch.testing.Tokens;
import org.callout.dispatch.testing.Town;
import org.callout.geo.policy.Category;
import org.callout.geo.policy.PlaceType;
import org.callout.geo.policy.PolicyChoice;
import org.callout.platform.transaction.Transactions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static io.restassured.RestAssured.given;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

/** Alarms of real callouts, on real PostGIS and Kafka, and who sees to them. */
@QuarkusTest
class AlarmStoryTest {

    @Inject
    Pool pool;

    @Inject
    Phones phones;

    @Inject
    Transactions transactions;

    @Inject
    Alarms alarms;

    @Inject
    AlarmOwners owners;

    @Inject
    Decisions decisions;

    @Inject
    Clock clock;

    private Town town;

    @BeforeEach
    void findTown() {
        town = new Town(pool);
    }

    @Test
    void ofManyWhoReachForItExactlyOneHasItUntilItIsHandedOver() throws InterruptedException, ExecutionException {
        Underway anna = underway();
        phones.alarm(anna.ring(), anna.assignment());
        UUID alarm = standing("PANIC");
        here("Lena");

        List<Integer> answers;
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            answers = threads
                    .invokeAll(Stream.of("Clara", "Lena", "Carl", "Cleo")
                            .map(name -> (Callable<Integer>)
                                    () -> take(name, alarm).extract().statusCode())
                            .toList())
                    .stream()
                    .map(Future::resultNow)
                    .toList();
        }

        assertThat(answers)
                .containsOnly(204, 409)
                .filteredOn(status -> status == 204)
                .hasSize(1);
        String owner = board().getString("alarms[0].owner.name");
        assertThat(town.see(anna.ring().callout()).getString("assignments[0].alarm.takenBy"))
                .as("whoever is in danger hears who sees to them")
                .isEqualTo(owner);
        take(owner, alarm).statusCode(204);
        String other = owner.equals("Lena") ? "Clara" : "Lena";
        assertThat(take(other, alarm).statusCode(409).extract().<String>path("detail"))
                .isEqualTo(owner + " sees to it");

        here(other);
        as(other, "PUT", "/v1/alarms/" + alarm + "/offer", Map.of("to", other)).statusCode(409);
        as(owner, "PUT", "/v1/alarms/hand-over", Map.of("to", other)).statusCode(204);
        assertThat(board().getString("alarms[0].owner.name"))
                .as("until they take it")
                .isEqualTo(owner);
        as(other, "PUT", "/v1/alarms/hand-over/acceptance", Map.of()).statusCode(204);

        assertThat(board().getString("alarms[0].owner.name")).isEqualTo(other);
        assertThat(town.see(anna.ring().callout()).getString("assignments[0].alarm.takenBy"))
                .isEqualTo(other);
        as(owner, "PUT", "/v1/alarms/" + alarm + "/resolution", Map.of("note", "is well"))
                .statusCode(409);
        as(other, "PUT", "/v1/alarms/" + alarm + "/resolution", Map.of("note", "is well"))
                .statusCode(204);
        assertThat(board().getList("alarms")).isEmpty();
        take(owner, alarm).statusCode(404);

        JsonPath past = past(anna.ring().callout());
        assertThat(past.getList("find { it.kind == 'PANIC' }.acts.act"))
                .startsWith("TAKEN")
                .containsSubsequence("OFFERED", "TAKEN", "RESOLVED");
        assertThat(past.getList("findAll { it.kind == 'PANIC' }.about")).containsExactly("Anna");
        assertThat(past.getMap("find { it.kind == 'PANIC' }.acts.find { it.act == 'RESOLVED' }"))
                .containsEntry("by", other)
                .containsEntry("detail", "is well")
                .containsKey("at");
        assertThat(past.getString("find { it.kind == 'PANIC' }.acts.find { it.act == 'OFFERED' }.detail"))
                .isEqualTo(other);
        town.read("wall", "/v1/alarms/of-callout/" + anna.ring().callout()).statusCode(403);
        given().auth()
                .oauth2(Tokens.of("coordinator", "another-" + town.organisation, "Eve"))
                .get("/v1/alarms/of-callout/" + anna.ring().callout())
                .then()
                .statusCode(200)
                .body("size()", equalTo(0));

        assertThat(past.getBoolean("find { it.kind == 'PANIC' }.mayReopen"))
                .as("nobody has said that Anna is in danger no more")
                .isTrue();
        for (int i = 0; i < 2; i++) {
            as(owner, "DELETE", "/v1/alarms/" + alarm + "/resolution", Map.of()).statusCode(204);
        }
        assertThat(board().getString("alarms.find { it.kind == 'PANIC' }.owner.name"))
                .as("whoever takes it back sees to it")
                .isEqualTo(owner);
        assertThat(past(anna.ring().callout())
                        .getList("find { it.kind == 'PANIC' }.acts.findAll { it.act == 'REOPENED' }.by"))
                .as("once")
                .containsExactly(owner);
    }

    @Test
    void itIsRaisedAndClearedByTheFactItself() {
        UUID incident = town.raise(town.incident("CARDIAC_ARREST"));
        UUID nobody = standing("NOBODY_ACCEPTED");
        take("Clara", nobody).statusCode(204);
        as("Clara", "DELETE", "/v1/alarms/" + nobody + "/owner", Map.of()).statusCode(204);
        assertThat(board().getString("alarms[0].owner")).isNull();

        town.send("cad", "PUT", "/v1/incidents/" + incident + "/closure", Map.of("outcome", "CANCELLED"))
                .statusCode(200);

        await().atMost(10, SECONDS)
                .untilAsserted(() -> assertThat(board().getList("alarms")).isEmpty());
        as("Clara", "DELETE", "/v1/alarms/" + nobody + "/resolution", Map.of())
                .statusCode(409)
                .body("detail", equalTo("What it was raised for is so no more"));
        assertThat(past(incident).getBoolean("find { it.id == '" + nobody + "' }.mayReopen"))
                .isFalse();
    }

    @Test
    void aCallWhosePlanningNeverComesThroughIsAnAlarm() {
        Instant received = clock.instant().minusSeconds(60);
        var scene = new Location(town.lon, town.lat, null, null, null, null, PlaceType.PUBLIC);
        var facts = new Facts(Category.CARDIAC_ARREST, null, scene, null, Scene.UNKNOWN, null, Set.of(), null, null);
        var callout = new Callout(
                UUID.randomUUID(), town.organisation, new Request("CAD-never", 1, "hash", null, facts), received);
        Decision intake =
                IntakeRule.takeIn(callout, PolicyChoice.choose(List.of(), facts.asCase()), UUID::randomUUID, received);
        transactions
                .run(session -> decisions.open(session, intake.planNext(new NextStep.None())))
                .await()
                .indefinitely();

        UUID nobody = standing("NOBODY_ACCEPTED");

        assertThat(town.see(callout.id()).getString("state")).isEqualTo("RECEIVED");
        assertThat(board().getString("alarms.find { it.id == '" + nobody + "' }.calloutId"))
                .isEqualTo(callout.id().toString());
    }

    @Test
    void aMissingDefibrillatorIsAnAlarmUntilItCanBeHadAgain() {
        UUID aed = town.aed(30);
        Underway anna = underway();
        update("update assignment set aed_id = $1, role = 'AED_RUNNER' where id = $2", aed, anna.assignment());
        phones.finding(anna.ring(), anna.assignment(), "AED_MISSING");
        standing("AED_GONE");

        as("Clara", "PUT", "/v1/aeds/" + aed + "/condition", Map.of("condition", "AVAILABLE"))
                .statusCode(200);

        await().atMost(10, SECONDS)
                .untilAsserted(() -> assertThat(board().getList("alarms.kind")).doesNotContain("AED_GONE"));
    }

    @Test
    void somebodyWhoIsNotWellAfterACallIsAnAlarmWithoutAWordOfWhatTheySaid() {
        Underway anna = underway();
        phones.distress(anna.ring(), anna.assignment());

        standing("DISTRESS");

        assertThat(board().getString("alarms.find { it.kind == 'DISTRESS' }.about"))
                .isEqualTo("Anna");
        assertThat(town.read("wall", "/v1/alarms").statusCode(200).extract().asString())
                .contains("DISTRESS")
                .doesNotContain("Anna");
    }

    @Test
    void whoeverTakesItIsToldToAftercareAndItRingsAgainWhenNobodyHasCalledInTimeUntilSomebodyHas() {
        Underway anna = underway();
        phones.distress(anna.ring(), anna.assignment());
        UUID distress = standing("DISTRESS");
        take("Clara", distress).statusCode(204);
        as("Clara", "DELETE", "/v1/alarms/" + distress + "/owner", Map.of()).statusCode(204);
        take("Lena", distress).statusCode(204);

        assertThat(aftercareOwners(anna)).containsExactly("Clara", null, "Lena");

        phones.followUp(anna.ring(), anna.assignment(), "OVERDUE");
        UUID overdue = standing("FOLLOW_UP_OVERDUE");
        assertThat(board().getString("alarms.find { it.id == '" + overdue + "' }.owner"))
                .as("whoever saw to the first has not done it")
                .isNull();
        take("Clara", overdue).statusCode(204);
        as("Clara", "PUT", "/v1/alarms/" + overdue + "/resolution", Map.of("note", "is called now"))
                .statusCode(204);
        as("Clara", "DELETE", "/v1/alarms/" + overdue + "/resolution", Map.of()).statusCode(204);
        assertThat(aftercareOwners(anna)).containsExactly("Clara", null, "Lena", "Clara", "Clara");

        phones.followUp(anna.ring(), anna.assignment(), "DONE");
        await().atMost(10, SECONDS)
                .untilAsserted(() ->
                        assertThat(board().getList("alarms.kind")).doesNotContain("DISTRESS", "FOLLOW_UP_OVERDUE"));
    }

    /** Their names, in the order in which they were told. */
    private List<String> aftercareOwners(Underway anna) {
        return StreamSupport.stream(
                        pool.preparedQuery("select data::jsonb ->> 'ownerName' as name from outbox"
                                        + " where type = 'org.callout.aftercare.owner' and key = $1 order by id")
                                .execute(Tuple.of(anna.ring().responder().toString()))
                                .await()
                                .indefinitely()
                                .spliterator(),
                        false)
                .map(row -> row.getString("name"))
                .toList();
    }

    @Test
    void aDeskThatIsLeftTellsSomebodyOutsideAtOnce() {
        town.raise(town.incident("CARDIAC_ARREST"));
        UUID alarm = standing("NOBODY_ACCEPTED");
        here("Clara");
        as("Clara", "PUT", "/v1/alarms/settings", Map.of("louderAfterSeconds", 60, "noticeAfterSeconds", 600))
                .statusCode(403);
        town.send(
                        "clinical-lead",
                        "PUT",
                        "/v1/alarms/settings",
                        Map.of("louderAfterSeconds", 60, "noticeAfterSeconds", 600, "dutyPhone", "+4179"))
                .statusCode(200);
        var told = new Told();
        var notices = new AlarmNotices(pool, transactions, alarms, owners, told, clock);

        notices.look().await().indefinitely();
        assertThat(told.of(alarm))
                .as("somebody is there, and it is not time yet")
                .isEmpty();

        as("Clara", "PUT", "/v1/desk/unattended", Map.of("unattended", true)).statusCode(200);
        assertThat(board().getBoolean("desk.attended")).isFalse();
        assertThat(board().getString("desk.leftBy")).isEqualTo("Clara");
        notices.look().await().indefinitely();
        notices.look().await().indefinitely();

        assertThat(told.of(alarm))
                .hasSize(1)
                .first()
                .satisfies(notice -> assertThat(notice.text()).contains("nobody has accepted"));
        assertThat(board().getString("alarms[0].noticeSentAt")).isNotNull();
    }

    @Test
    void whoeverHasOneAndIsNotAtADeskAnyMoreHasItNoLonger() {
        Underway anna = underway();
        phones.alarm(anna.ring(), anna.assignment());
        UUID alarm = standing("PANIC");
        town.send(
                        "clinical-lead",
                        "PUT",
                        "/v1/alarms/settings",
                        Map.of("louderAfterSeconds", 60, "noticeAfterSeconds", 180, "dutyPhone", "+4179"))
                .statusCode(200);
        here("Lena");
        take("Lena", alarm).statusCode(204);
        here("Clara");
        var told = new Told();
        var notices = new AlarmNotices(pool, transactions, alarms, owners, told, clock);

        silent("Lena", alarm, 40);
        assertThat(board().getBoolean("alarms[0].owner.present")).isTrue();
        assertThat(board().getString("alarms[0].louderAt")).isNull();
        take("Clara", alarm).statusCode(409);

        silent("Lena", alarm, 100);
        assertThat(board().getBoolean("alarms[0].owner.present")).isFalse();
        assertThat(board().getString("alarms[0].louderAt")).isNotNull();
        notices.look().await().indefinitely();
        assertThat(told.of(alarm))
                .as("somebody else is there, and it is not time yet")
                .isEmpty();

        silent("Lena", alarm, 100);
        notices.look().await().indefinitely();
        notices.look().await().indefinitely();
        assertThat(told.of(alarm)).as("once").hasSize(1);

        take("Clara", alarm).statusCode(204);
        take("Lena", alarm).statusCode(409);
        assertThat(board().getString("alarms[0].owner.name")).isEqualTo("Clara");
        assertThat(town.see(anna.ring().callout()).getString("assignments[0].alarm.takenBy"))
                .as("whoever is in danger hears who sees to them now")
                .isEqualTo("Clara");
    }

    /** Somebody has been away for longer by so many seconds, and took the alarm before that. */
    private void silent(String name, UUID alarm, int seconds) {
        update(
                "update desk_presence set seen_at = seen_at - $3::int * interval '1 second' where organisation = $1 and name = $2",
                town.organisation,
                name,
                seconds);
        update("update alarm set owned_at = owned_at - $2::int * interval '1 second' where id = $1", alarm, seconds);
    }

    private void update(String sql, Object... values) {
        pool.preparedQuery(sql).execute(Tuple.from(values)).await().indefinitely();
    }

    private record Underway(Ring ring, UUID assignment) {}

    private Underway underway() {
        town.responder("Anna", 400, Town.BLS_AED);
        UUID incident = town.raise(town.incident("CHOKING"));
        JsonPath asked = await().atMost(10, SECONDS)
                .until(() -> town.see(incident), now -> !now.getList("alerts").isEmpty());
        var ring = new Ring(incident, asked.getUUID("alerts[0].id"), asked.getUUID("alerts[0].responderId"));
        phones.answer(ring, "ACCEPT");
        return new Underway(
                ring,
                UUID.fromString(await().atMost(10, SECONDS)
                        .until(() -> town.see(incident).getString("assignments[0].id"), id -> id != null)));
    }

    private UUID standing(String kind) {
        return UUID.fromString(await().atMost(15, SECONDS)
                .until(() -> board().getString("alarms.find { it.kind == '" + kind + "' }?.id"), id -> id != null));
    }

    private JsonPath board() {
        return town.read("coordinator", "/v1/alarms").statusCode(200).extract().jsonPath();
    }

    private JsonPath past(UUID callout) {
        return as("Clara", "GET", "/v1/alarms/of-callout/" + callout, Map.of())
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private void here(String name) {
        as(name, "PUT", "/v1/desk/presence", Map.of()).statusCode(200);
    }

    private ValidatableResponse take(String name, UUID alarm) {
        return as(name, "PUT", "/v1/alarms/" + alarm + "/owner", Map.of());
    }

    private ValidatableResponse as(String name, String method, String path, Map<String, Object> body) {
        return given().auth()
                .oauth2(Tokens.of("coordinator", town.organisation, name))
                .contentType(ContentType.JSON)
                .body(body)
                .request(method, path)
                .then();
    }

    /** Remembers what it was told instead of ringing anybody. */
    private static final class Told implements GuardianGateway {

        private final Queue<Object> messages = new ConcurrentLinkedQueue<>();

        @Override
        public String name() {
            return "test";
        }

        @Override
        public boolean reachesPeople() {
            return true;
        }

        @Override
        public Uni<Void> send(UUID id, Object message) {
            return Uni.createFrom().voidItem().invoke(() -> messages.add(message));
        }

        List<AlarmNotice> of(UUID alarm) {
            return messages.stream()
                    .map(AlarmNotice.class::cast)
                    .filter(notice -> notice.id().equals(alarm))
                    .toList();
        }
    }
}
