package org.callout.dispatch.guardian;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.callout.dispatch.aed.AedConditions;
import org.callout.dispatch.testing.Tokens;
import org.callout.geo.aed.AedCondition;
import org.callout.platform.identity.Roles;
import org.callout.platform.transaction.Transactions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

@QuarkusTest
class GuardianTest {

    private static final Duration LONGEST_WAIT = Duration.ofSeconds(10);
    private static final Map<String, String> ADA = Map.of("name", "Ada Beck", "email", "ada@example.org");

    @Inject
    Transactions transactions;

    @Inject
    AedConditions conditions;

    @Inject
    NoticeQueue queue;

    @Inject
    Pool pool;

    @Test
    void thatADeviceIsTakenAndAwaitsItsReturnIsLeftToTheDeskWhereNoGatewayTellsWhoLooksAfterIt() {
        UUID device = aDevice();
        look(device, ADA).statusCode(200);

        step(device, AedCondition.TAKEN);
        step(device, AedCondition.AT_SCENE);
        step(device, AedCondition.AWAITING_RETURN);

        Awaitility.await()
                .atMost(LONGEST_WAIT)
                .untilAsserted(() -> notices(device)
                        .body("condition", equalTo(List.of("AWAITING_RETURN", "TAKEN")))
                        .body("state", equalTo(List.of("LEFT_TO_THE_DESK", "LEFT_TO_THE_DESK")))
                        .body("gateway", equalTo(List.of("desk", "desk")))
                        .body("[0].text", equalTo(Wording.of(AedCondition.AWAITING_RETURN)))
                        .body("[0].sentAt", nullValue()));
        as(Roles.COORDINATOR).get("/v1/aeds/" + device).then().statusCode(200).body("guardian", equalTo("NOT_TOLD"));
    }

    @Test
    void aNoticeThatTheGatewayHasTakenCountsAsTold() {
        UUID device = aDevice();
        look(device, ADA).statusCode(200);
        step(device, AedCondition.TAKEN);
        Awaitility.await()
                .atMost(LONGEST_WAIT)
                .untilAsserted(() -> notices(device).body("state", equalTo(List.of("LEFT_TO_THE_DESK"))));
        UUID notice = aNotice(device, "now()");

        queue.sent(claimed(notice, device), "webhook").await().atMost(LONGEST_WAIT);

        notices(device).body("[0].state", equalTo("SENT")).body("[0].sentAt", notNullValue());
        as(Roles.COORDINATOR).get("/v1/aeds/" + device).then().body("guardian", equalTo("TOLD"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"GONE_WITH_CREW", "OUT_OF_ORDER"})
    void whatACoordinatorSaysOfADeviceIsToldToo(String condition) {
        UUID device = aDevice();
        step(device, AedCondition.TAKEN);
        step(device, AedCondition.AT_SCENE);
        look(device, ADA).statusCode(200);

        as(Roles.COORDINATOR)
                .contentType("application/json")
                .body(Map.of("condition", condition))
                .put("/v1/aeds/" + device + "/condition")
                .then()
                .statusCode(200);

        notices(device).body("condition", equalTo(List.of(condition)));
    }

    @Test
    void whereNobodyLooksAfterADeviceNobodyIsTold() {
        UUID device = aDevice();

        step(device, AedCondition.TAKEN);

        notices(device).body("$", empty());
    }

    @Test
    void aNoticeWhoseSenderDiedIsTakenOverWhenItsLeaseEnds() {
        UUID device = aDevice();
        look(device, ADA).statusCode(200);
        UUID notice = aNotice(device, "now() - interval '1 minute'");

        Awaitility.await().atMost(LONGEST_WAIT).until(() -> stateOf(notice).equals("LEFT_TO_THE_DESK"));
    }

    @Test
    void whatTheGatewayDoesNotTakeIsTriedAgainAndAfterADayGivenUp() {
        UUID device = aDevice();
        look(device, ADA).statusCode(200);
        UUID fresh = aNotice(device, "now()");
        UUID old = aNotice(device, "now() - interval '25 hours'");
        NoticeQueue.Claimed tried = claimed(fresh, device);
        NoticeQueue.Claimed triedForLong = claimed(old, device);

        queue.again(tried, "webhook", "answered 500").await().atMost(LONGEST_WAIT);
        queue.again(triedForLong, "webhook", "answered 500").await().atMost(LONGEST_WAIT);

        assertThat(stateOf(fresh)).isEqualTo("QUEUED");
        assertThat(stateOf(old)).isEqualTo("UNDELIVERABLE");
    }

    @Test
    void aNoticeForWhomNobodyIsLeftLapses() {
        UUID device = aDevice();
        UUID notice = aNotice(device, "now() - interval '1 minute'");

        Awaitility.await().atMost(LONGEST_WAIT).until(() -> {
            queue.claim(20).await().atMost(LONGEST_WAIT);
            return stateOf(notice).equals("LAPSED");
        });
    }

    @Test
    void thePauseDoublesUpToTenMinutes() {
        assertThat(NoticeQueue.pauseAfter(1)).hasSeconds(2);
        assertThat(NoticeQueue.pauseAfter(3)).hasSeconds(8);
        assertThat(NoticeQueue.pauseAfter(60)).hasMinutes(10);
    }

    @Test
    void aGuardianIsKnownToCoordinatorsAndAdministratorsOnly() {
        UUID device = aDevice();
        look(device, ADA).statusCode(200);

        for (String role : List.of(Roles.COORDINATOR, Roles.ADMIN)) {
            as(role).get("/v1/aeds/" + device + "/guardian")
                    .then()
                    .statusCode(200)
                    .body("name", equalTo("Ada Beck"));
        }
        for (String role : List.of(Roles.CLINICAL_LEAD, Roles.CAD, Roles.RESPONDER)) {
            as(role).get("/v1/aeds/" + device + "/guardian").then().statusCode(403);
            as(role).get("/v1/aeds/" + device + "/notices").then().statusCode(403);
        }
    }

    @Test
    void aGuardianIsReplacedAndForgotten() {
        UUID device = aDevice();
        look(device, ADA).statusCode(200);
        look(device, Map.of("name", "Ben", "phone", "+423 555 01 01")).statusCode(200);

        as(Roles.COORDINATOR)
                .get("/v1/aeds/" + device + "/guardian")
                .then()
                .body("", equalTo(Map.of("name", "Ben", "phone", "+423 555 01 01")));
        as(Roles.COORDINATOR).delete("/v1/aeds/" + device + "/guardian").then().statusCode(204);
        as(Roles.COORDINATOR).get("/v1/aeds/" + device + "/guardian").then().statusCode(404);
        as(Roles.COORDINATOR).delete("/v1/aeds/" + device + "/guardian").then().statusCode(404);
    }

    @Test
    void whoCannotBeReachedOrLooksAfterNothingIsRefused() {
        UUID device = aDevice();

        look(device, Map.of("name", "Ada")).statusCode(400).body("violations[0].field", equalTo("email"));
        look(device, Map.of("name", "Ada", "email", "no address")).statusCode(400);
        look(device, Map.of("name", "Ada", "phone", "ring me")).statusCode(400);
        look(device, Map.of("email", "ada@example.org")).statusCode(400);
        look(UUID.randomUUID(), ADA).statusCode(404);
        as(Roles.COORDINATOR)
                .get("/v1/aeds/" + UUID.randomUUID() + "/notices")
                .then()
                .statusCode(404);
    }

    private static NoticeQueue.Claimed claimed(UUID notice, UUID device) {
        var message = new Message(
                notice,
                device,
                AedCondition.TAKEN,
                Instant.now(),
                "",
                null,
                new Message.Recipient("Ada", "ada@example.org", null));
        return new NoticeQueue.Claimed(message, 1);
    }

    /** As a process leaves it that dies right after its commit; claimed by nobody else until then. */
    private UUID aNotice(UUID device, String at) {
        UUID id = UUID.randomUUID();
        pool.preparedQuery("insert into aed_notice (id, device_id, condition, at, state, due_at)"
                        + " values ($1, $2, 'TAKEN', " + at + ", 'QUEUED', now() + interval '1 second')")
                .execute(Tuple.of(id, device))
                .await()
                .atMost(LONGEST_WAIT);
        return id;
    }

    private String stateOf(UUID notice) {
        return pool.preparedQuery("select state from aed_notice where id = $1")
                .execute(Tuple.of(notice))
                .await()
                .atMost(LONGEST_WAIT)
                .iterator()
                .next()
                .getString("state");
    }

    private void step(UUID device, AedCondition condition) {
        transactions
                .run(session -> switch (condition) {
                    case TAKEN -> conditions.take(session, device);
                    case AT_SCENE -> conditions.atScene(session, device);
                    case AWAITING_RETURN -> conditions.awaitReturn(session, device);
                    case OUT_OF_ORDER -> conditions.outOfOrder(session, device);
                    case AVAILABLE, GONE_WITH_CREW -> throw new IllegalArgumentException("said by a coordinator");
                })
                .await()
                .atMost(LONGEST_WAIT);
    }

    private static UUID aDevice() {
        return UUID.fromString(as(Roles.COORDINATOR)
                .contentType("application/json")
                .body(Map.of("lon", 9.58, "lat", 47.18))
                .post("/v1/aeds")
                .then()
                .statusCode(201)
                .extract()
                .path("id"));
    }

    private static ValidatableResponse look(UUID device, Map<String, String> guardian) {
        return as(Roles.COORDINATOR)
                .contentType("application/json")
                .body(new HashMap<>(guardian))
                .put("/v1/aeds/" + device + "/guardian")
                .then();
    }

    private static ValidatableResponse notices(UUID device) {
        return as(Roles.COORDINATOR)
                .get("/v1/aeds/" + device + "/notices")
                .then()
                .statusCode(200);
    }

    private static RequestSpecification as(String role) {
        return given().auth().oauth2(Tokens.of(role, "demo"));
    }
}
