package org.callout.responder.mydata;

import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.awaitility.Awaitility;
import org.callout.responder.world.AlertScript;
import org.callout.responder.world.Arrival;
import org.callout.responder.world.Heard;
import org.callout.responder.world.Phone;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.startsWith;

@QuarkusTest
class MyDataTest {

    private static final String TABLES = """
            select table_name::text from information_schema.tables
            where table_schema = 'public' and table_type = 'BASE TABLE'
            """;

    private static final String TABLES_OF_RESPONDERS = """
            select table_name::text from information_schema.columns
            where table_schema = 'public' and column_name = 'responder_id'
            """;

    /** Whose rows go with those of the account. */
    private static final String TIED_TO_THE_ACCOUNT = """
            with recursive tied (oid) as (
              select 'responder'::regclass::oid
              union
              select c.conrelid from pg_constraint c join tied t on c.confrelid = t.oid
              where c.contype = 'f' and c.confdeltype = 'c')
            select oid::regclass::text from tied
            """;

    private static final String A_TEXT = """
            insert into gateway_message
              (id, channel, recipient, reference, state, due_at, give_up_at, attempts, queued_at, settled_at)
            values ($1, 'SMS', $2, 'to Anna', 'SENT', now(), now(), 1, now(), now())
            """;

    /** A white point as PNG. */
    private static final byte[] A_PICTURE = Base64.getDecoder()
            .decode("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGP4DwABAQEAsTj2FAAAAABJRU5ErkJggg==");

    @Inject
    Pool pool;

    @Test
    void everyTableIsToldOf() {
        var told = Arrays.stream(StoredData.values())
                .flatMap(each -> each.tables().stream())
                .collect(Collectors.toCollection(TreeSet::new));
        told.addAll(StoredData.OF_NOBODY);

        assertThat(told).as("StoredData names what is stored").containsExactlyInAnyOrderElementsOf(names(TABLES));
    }

    @Test
    void everySettingOfHowLongThingsAreKeptIsToldOf() {
        var settings = StreamSupport.stream(
                        ConfigProvider.getConfig().getPropertyNames().spliterator(), false)
                .filter(name -> name.startsWith("callout.keep."))
                .collect(Collectors.toSet());

        assertThat(Arrays.stream(StoredData.values()).flatMap(each -> each.property().stream()))
                .containsAll(settings);
    }

    @Test
    void whatIsStoredIsToldWithItsTimeAndWhoAnswersForIt() {
        Phone.ofVolunteer("anna")
                .get("/v1/me/data")
                .statusCode(200)
                .body("operator.name", notNullValue())
                .body("items", hasSize(StoredData.values().length))
                .body("items.find { it.what == 'ALERTS' }.keptFor", equalTo("PT720H"))
                .body("items.find { it.what == 'ACCOUNT' }.kept", equalTo("WITH_ACCOUNT"))
                .body("items.find { it.what == 'INCIDENT_RECORDS' }.kept", equalTo("BY_ORGANISATION_WITHOUT_NAME"));
    }

    @Test
    void everythingIsHandedOut() {
        var anna = Phone.thatRings("anna");
        var alert = aLifeOf(anna);
        anna.request()
                .contentType("image/png")
                .body(A_PICTURE)
                .put("/v1/me/portrait")
                .then()
                .statusCode(204);
        anna.post(alert.assignmentPath() + "/messages", Map.of("id", UUID.randomUUID(), "text", "Through the garden"))
                .statusCode(201);
        aTextTo(anna);

        anna.get("/v1/me/export")
                .statusCode(200)
                .header("Content-Disposition", startsWith("attachment"))
                .body("account.displayName", equalTo("anna"))
                .body("account.memberships", hasSize(1))
                .body("account.devices", hasSize(1))
                .body("account.lastFix", notNullValue())
                .body("readiness.places", hasSize(1))
                .body("alerts", hasSize(1))
                .body("alerts[0].assignment.findings", hasSize(1))
                .body("deliveries.deviceId", containsInAnyOrder("phone", "phone"))
                .body("alerts[0].assignment.details.messages.text", contains("Through the garden"))
                .body("portrait[0].jpeg", startsWith("/9j/"))
                .body("textsAndMails.reference", contains("to Anna"))
                .body("aftercare.calls", hasSize(0));
    }

    @Test
    void nobodyLeavesInTheMiddleOfACall() {
        var anna = Phone.thatRings("anna");
        var alert = AlertScript.to(anna).open().assigned();
        Arrival.of(anna, alert, "ASSIGNED");

        anna.delete("/v1/me?word=ERASE").statusCode(409).contentType("application/problem+json");

        anna.get("/v1/me").statusCode(200);
        anna.get(alert.assignmentPath()).statusCode(200);
    }

    @Test
    void nobodyLeavesByASlip() {
        var anna = Phone.ofVolunteer("anna");

        anna.delete("/v1/me").statusCode(400);
        anna.delete("/v1/me?word=yes").statusCode(400);

        anna.get("/v1/me").statusCode(200);
    }

    /** A table without a row of Anna's that is not tied to the account is one that {@link #aLifeOf} has to fill. */
    @Test
    void whoLeavesLeavesNothing() {
        var anna = Phone.thatRings("anna");
        var ben = Phone.ofVolunteer("ben");
        aLifeOf(anna).finished();
        Awaitility.await().untilAsserted(() -> anna.get("/v1/me/alerts").body("[0].state", equalTo("FINISHED")));
        anna.get("/v1/me/export")
                .statusCode(200)
                .body("aftercare.calls.ending", contains("FINISHED"))
                .body("aftercare.checkIns", hasSize(3));
        Set<String> tied = names(TIED_TO_THE_ACCOUNT);
        Set<String> concerned = names(TABLES_OF_RESPONDERS);
        assertThat(concerned)
                .isNotEmpty()
                .allSatisfy(table -> assertThat(tied.contains(table) || rowsOf(anna.responderId(), table) > 0)
                        .as(table)
                        .isTrue());

        anna.delete("/v1/me?word=ERASE").statusCode(204);

        assertThat(concerned)
                .allSatisfy(table ->
                        assertThat(rowsOf(anna.responderId(), table)).as(table).isZero());
        anna.get("/v1/me").statusCode(404);
        ben.get("/v1/me").statusCode(200);
        Awaitility.await()
                .untilAsserted(() -> assertThat(Heard.all("responder.profile", Heard.of(anna)))
                        .anyMatch(message -> message.data().path("erased").asBoolean()));
    }

    @Test
    void whoHasLeftMayComeBackAsSomebodyNew() {
        var anna = Phone.ofVolunteer("anna");
        anna.delete("/v1/me?word=ERASE").statusCode(204);
        anna.delete("/v1/me?word=ERASE").statusCode(404);

        anna.post("/v1/responders", Map.of("displayName", "Anna again")).statusCode(201);

        anna.get("/v1/me")
                .statusCode(200)
                .body("displayName", equalTo("Anna again"))
                .body("version", equalTo(1));
    }

    private AlertScript aLifeOf(Phone phone) {
        phone.put("/v1/me/memberships/demo", Map.of("qualifications", List.of("BLS_AED")))
                .statusCode(200);
        phone.put(
                        "/v1/me/readiness/places",
                        Map.of("places", List.of(Map.of("kind", "HOME", "lon", 9.52, "lat", 47.13))))
                .statusCode(200);
        phone.put(
                        "/v1/me/position",
                        Map.of(
                                "lon",
                                9.52,
                                "lat",
                                47.13,
                                "accuracyMetres",
                                10,
                                "at",
                                Instant.now().toString()))
                .statusCode(202);
        Awaitility.await()
                .atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> phone.get("/v1/me").body("lastFix", notNullValue()));
        var alert = AlertScript.to(phone).open().assigned();
        Arrival.of(phone, alert, "ASSIGNED");
        phone.post(alert.assignmentPath() + "/findings", Map.of("finding", "CPR_STARTED"))
                .statusCode(201);
        return alert;
    }

    private void aTextTo(Phone phone) {
        String number =
                "+42379" + phone.responderId().toString().replaceAll("\\D", "").substring(0, 5);
        phone.patch("/v1/me", Map.of("phone", number)).statusCode(200);
        pool.preparedQuery(A_TEXT).executeAndAwait(Tuple.of(UUID.randomUUID(), number));
    }

    private long rowsOf(UUID responderId, String table) {
        return pool.preparedQuery("select count(*) from " + table + " where responder_id = $1")
                .executeAndAwait(Tuple.of(responderId))
                .iterator()
                .next()
                .getLong(0);
    }

    private Set<String> names(String sql) {
        return StreamSupport.stream(pool.query(sql).executeAndAwait().spliterator(), false)
                .map(row -> row.getString(0))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
