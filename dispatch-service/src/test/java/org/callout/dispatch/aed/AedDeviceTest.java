package org.callout.dispatch.aed;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.callout.dispatch.testing.Town;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

/** Devices as those who look after them see them, on real PostGIS. */
@QuarkusTest
class AedDeviceTest {

    private static final String PATH = "/v1/aeds/";

    @Inject
    Pool pool;

    private Town town;

    @BeforeEach
    void findTown() {
        town = new Town(pool);
    }

    /** A device whose description no other test has. */
    private String device(String description) {
        return town.send(
                        "coordinator",
                        "POST",
                        "/v1/aeds",
                        Map.of("lon", town.lon, "lat", town.lat, "description", described(description)))
                .statusCode(201)
                .extract()
                .path("id");
    }

    private String described(String description) {
        return description + " 100%_ of " + town.organisation;
    }

    private ValidatableResponse list(String query) {
        return town.read("coordinator", PATH + "devices?" + query);
    }

    private ValidatableResponse say(String device, String condition) {
        return town.send("coordinator", "PUT", PATH + device + "/condition", Map.of("condition", condition))
                .statusCode(200);
    }

    @Test
    void theTableIsReadPageByPageWithThoseFirstThatHaveToBeCheckedFirst() {
        String never = device("never");
        String later = device("later");
        String soon = device("soon");
        plan(later, Map.of("batteryUntil", "2030-05-01")).statusCode(200).body("checkDue", equalTo("2030-05-01"));
        plan(soon, Map.of("padsUntil", "2029-05-01", "batteryUntil", "2030-05-01"))
                .statusCode(200)
                .body("checkDue", equalTo("2029-05-01"));

        List<String> read = new ArrayList<>();
        String cursor = null;
        do {
            JsonPath page = list("limit=1&q=" + town.organisation + (cursor == null ? "" : "&cursor=" + cursor))
                    .statusCode(200)
                    .body("total", equalTo(3))
                    .extract()
                    .jsonPath();
            read.addAll(page.getList("items.id"));
            cursor = page.getString("nextCursor");
        } while (cursor != null);

        assertThat(read).containsExactly(soon, later, never);
        list("cursor=nowhere").statusCode(400);
    }

    @Test
    void theTableIsNarrowedByConditionSourceTextAndTheDayOfTheNextCheck() {
        String broken = device("broken");
        String due = device("due");
        say(broken, "OUT_OF_ORDER");
        plan(due, Map.of("everyDays", 1)).statusCode(200);
        String tomorrow = LocalDate.now().plusDays(2).toString();

        assertThat(listed("condition=OUT_OF_ORDER&condition=TAKEN")).containsExactly(broken);
        assertThat(listed("source=manual")).containsExactlyInAnyOrder(broken, due);
        assertThat(listed("source=man_al")).isEmpty();
        assertThat(listed("dueBy=" + tomorrow)).containsExactly(due);
        list("q=BROKEN 100%_ of " + town.organisation).body("items.id", equalTo(List.of(broken)));
        list("condition=BORROWED").statusCode(400);
    }

    private List<String> listed(String query) {
        return list(query + "&q=" + town.organisation).statusCode(200).extract().path("items.id");
    }

    private ValidatableResponse plan(String device, Map<String, ?> plan) {
        return town.send("coordinator", "PUT", PATH + device + "/check-plan", plan);
    }

    private ValidatableResponse check(String device, Map<String, ?> plan) {
        return town.send("coordinator", "PUT", PATH + device + "/check", plan);
    }

    @Test
    void aCheckedDeviceIsAvailableAgainAndDueWhenItsPlanSays() {
        String id = device("hall");
        say(id, "OUT_OF_ORDER").body("condition", equalTo("OUT_OF_ORDER"));

        check(id, Map.of("everyDays", 30))
                .statusCode(200)
                .body("condition", equalTo("AVAILABLE"))
                .body("checkedBy", equalTo("coordinator-" + town.organisation))
                .body("checkDue", equalTo(LocalDate.now().plusDays(30).toString()))
                .body("guardian", nullValue());

        plan(id, Map.of("everyDays", 0)).statusCode(400);
        plan(id, Map.of())
                .statusCode(200)
                .body("checkDue", nullValue())
                .body("checkedBy", equalTo("coordinator-" + town.organisation));
        town.read("coordinator", PATH + id).statusCode(200).body("checkPlan.everyDays", nullValue());
        check(UUID.randomUUID().toString(), Map.of()).statusCode(404);
    }

    @Test
    void whatSomebodyHasInTheirHandsIsNotChecked() {
        String id = device("taken");
        say(id, "TAKEN");

        check(id, Map.of()).statusCode(409);
    }

    @Test
    void whoUsedItIsToldToTheirOwnOrganisationAndWhetherTheGuardianKnows() {
        String id = device("used");
        UUID anna = town.responder("Anna", 100, Town.BLS_AED);
        UUID callout = town.raise(town.incident("OTHER"));
        used(UUID.fromString(id), anna, callout);
        say(id, "TAKEN");

        town.read("coordinator", PATH + id)
                .body("lastUse.responderName", equalTo("Anna"))
                .body("lastUse.calloutId", equalTo(callout.toString()))
                .body("guardian", equalTo("NOBODY"));
        new Town(pool).read("coordinator", PATH + id).statusCode(200).body("lastUse", nullValue());
        town.send("coordinator", "PUT", PATH + id + "/guardian", Map.of("name", "Town hall", "phone", "+423 1234567"))
                .statusCode(200);
        town.read("coordinator", PATH + id).body("guardian", equalTo("NOT_TOLD"));
        say(id, "AWAITING_RETURN");
        assertThat(town.read("coordinator", PATH + id).extract().<String>path("guardian"))
                .isIn("BEING_TOLD", "NOT_TOLD");
    }

    private void used(UUID device, UUID responder, UUID callout) {
        UUID id = UUID.randomUUID();
        pool.preparedQuery("""
                        with wanted as (select id from need where callout_id = $2 limit 1),
                        asked as (
                          insert into alert (id, callout_id, need_id, responder_id, responder_name, role, wave, state, sent_at,
                                             expires_at, ended_at, eta_seconds, distance_metres, travel_mode, travel_source)
                          select $1, $2, id, $3, 'Anna', 'DIRECT', 1, 'ACCEPTED', now(), now(), now(), 1, 1, 'FOOT', 'ROAD'
                          from wanted
                          returning id, need_id)
                        insert into assignment (id, alert_id, callout_id, need_id, responder_id, responder_name, role, slot,
                                                active, state, accepted_at, progress_at, eta_seconds, distance_metres, travel_mode,
                                                travel_source, way_at, code, aed_id)
                        select $1, id, $2, need_id, $3, 'Anna', 'DIRECT', 1, false, 'WITHDRAWN', now(), now(), 1, 1, 'FOOT', 'ROAD',
                               now(), '0042', $4 from asked""")
                .execute(Tuple.of(id, callout, responder, device))
                .await()
                .indefinitely();
    }

    @ParameterizedTest
    @CsvSource({"coordinator, 200", "clinical-lead, 200", "admin, 200", "wall, 403", "cad, 403", "responder, 403"})
    void whoWorksAtTheDeskLooksAfterDevices(String role, int expected) {
        String id = device("for " + role);

        town.read(role, PATH + "devices").statusCode(expected);
        town.read(role, PATH + id).statusCode(expected);
        town.send(role, "PUT", PATH + id + "/check-plan", Map.of("everyDays", 7))
                .statusCode(expected);
        town.send(role, "PUT", PATH + id + "/check", Map.of()).statusCode(expected);
    }
}
