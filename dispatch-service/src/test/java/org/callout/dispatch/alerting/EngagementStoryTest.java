package org.callout.dispatch.alerting;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.callout.dispatch.testing.Phones;
import org.callout.dispatch.testing.Phones.Ring;
import org.callout.dispatch.testing.Town;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** One person, one callout at a time. */
@QuarkusTest
class EngagementStoryTest {

    @Inject
    Pool pool;

    @Inject
    Phones phones;

    private Town town;

    @BeforeEach
    void findTown() {
        town = new Town(pool);
    }

    @Test
    void aVolunteerNearestToTwoIncidentsAtOnceIsEngagedByOne() {
        town.responder("Anna", 50, Town.BLS_AED);
        town.responder("Ben", 900, Town.BLS_AED);

        List<UUID> incidents = java.util.stream.Stream.of("FALL_NON_INJURY", "FALL_NON_INJURY")
                .parallel()
                .map(category -> town.raise(town.incident(category)))
                .toList();

        await().atMost(15, SECONDS).untilAsserted(() -> {
            List<String> asked = incidents.stream()
                    .flatMap(incident -> town.see(incident).getList("alerts.responderName", String.class).stream())
                    .toList();
            assertThat(asked).containsExactlyInAnyOrder("Anna", "Ben");
        });
    }

    @Test
    void anEmergencyOverrulesACareAlertThatNobodyHasAnswered() {
        UUID anna = town.responder("Anna", 50, Town.BLS_AED | Town.IDENTITY_CHECKED);
        UUID shopping = raiseShopping();
        await().atMost(15, SECONDS)
                .untilAsserted(() -> assertThat(see(shopping).getList("alerts.state", String.class))
                        .containsExactly("OPEN"));

        UUID incident = town.raise(town.incident("CHOKING"));

        await().atMost(15, SECONDS)
                .untilAsserted(() -> assertThat(town.see(incident).getList("alerts.responderId", String.class))
                        .containsExactly(anna.toString()));
        assertThat(see(shopping).getList("alerts.state", String.class)).containsExactly("STOOD_DOWN");
    }

    @Test
    void aLateYesToAnEmergencyOverrulesTheCareAlertThatCameMeanwhile() {
        UUID anna = town.responder("Anna", 50, Town.BLS_AED | Town.IDENTITY_CHECKED);
        UUID incident = town.raise(town.incident("CHOKING"));
        Ring ring = awaitRing(incident);
        expire(ring);
        UUID shopping = raiseShopping();
        await().atMost(15, SECONDS)
                .untilAsserted(() -> assertThat(see(shopping).getList("alerts.responderId", String.class))
                        .containsExactly(anna.toString()));

        phones.answer(ring, "ACCEPT");

        await().atMost(15, SECONDS)
                .untilAsserted(() -> assertThat(town.see(incident).getList("assignments.progress", String.class))
                        .containsExactly("ASSIGNED"));
        assertThat(see(shopping).getList("alerts.state", String.class)).containsExactly("STOOD_DOWN");
    }

    private Ring awaitRing(UUID incident) {
        await().atMost(15, SECONDS)
                .untilAsserted(
                        () -> assertThat(town.see(incident).getList("alerts")).hasSize(1));
        JsonPath seen = town.see(incident);
        return new Ring(incident, seen.getUUID("alerts[0].id"), seen.getUUID("alerts[0].responderId"));
    }

    /** Lets the patience with an alert end now. */
    private void expire(Ring ring) {
        execute("update alert set expires_at = now() where id = $1", ring.alert());
        execute("update dispatch_step set due_at = now() where callout_id = $1", ring.callout());
        await().atMost(15, SECONDS)
                .untilAsserted(() -> assertThat(town.see(ring.callout()).getList("alerts.state", String.class))
                        .containsExactly("EXPIRED"));
    }

    private void execute(String sql, UUID id) {
        pool.preparedQuery(sql).execute(Tuple.of(id)).await().indefinitely();
    }

    @Test
    void whoeverHasAcceptedAVisitForTomorrowIsAskedForTonightsEmergencyAndKeepsBoth() {
        UUID anna = town.responder("Anna", 50, Town.BLS_AED | Town.IDENTITY_CHECKED);
        UUID shopping = raiseShopping();
        acceptVisit(shopping);

        UUID incident = town.raise(town.incident("CHOKING"));
        Ring ring = awaitRing(incident);
        assertThat(ring.responder()).isEqualTo(anna);
        phones.answer(ring, "ACCEPT");

        await().atMost(15, SECONDS)
                .untilAsserted(() -> assertThat(town.see(incident).getList("assignments.progress", String.class))
                        .containsExactly("ASSIGNED"));
        JsonPath visit = see(shopping);
        assertThat(visit.getString("state")).isEqualTo("COVERED");
        assertThat(visit.getList("assignments.progress", String.class)).containsExactly("ASSIGNED");
    }

    @Test
    void whoeverHasSetOutForAVisitIsNotTakenFromIt() {
        town.responder("Anna", 50, Town.BLS_AED | Town.IDENTITY_CHECKED);
        UUID shopping = raiseShopping();
        Ring ring = acceptVisit(shopping);
        phones.progress(ring, see(shopping).getUUID("assignments[0].id"), "EN_ROUTE");
        await().atMost(15, SECONDS)
                .untilAsserted(() -> assertThat(see(shopping).getList("assignments.progress", String.class))
                        .containsExactly("EN_ROUTE"));

        UUID incident = town.raise(town.incident("CHOKING"));

        await().atMost(15, SECONDS)
                .untilAsserted(
                        () -> assertThat(town.see(incident).getString("state")).isEqualTo("EXHAUSTED"));
        assertThat(town.see(incident).getList("alerts")).isEmpty();
        assertThat(see(shopping).getList("assignments.progress", String.class)).containsExactly("EN_ROUTE");
    }

    @Test
    void whoeverAcceptsAVisitThatMayBeginNowIsNotTakenFromIt() {
        town.responder("Anna", 50, Town.BLS_AED | Town.IDENTITY_CHECKED);
        Instant now = Instant.now();
        UUID shopping = town.raiseCare(town.shopping(now.minusSeconds(60), now.plusSeconds(7200)));
        acceptVisit(shopping);

        UUID incident = town.raise(town.incident("CHOKING"));

        await().atMost(15, SECONDS)
                .untilAsserted(
                        () -> assertThat(town.see(incident).getString("state")).isEqualTo("EXHAUSTED"));
        assertThat(town.see(incident).getList("alerts")).isEmpty();
    }

    private Ring acceptVisit(UUID shopping) {
        await().atMost(15, SECONDS)
                .untilAsserted(() -> assertThat(see(shopping).getList("alerts")).hasSize(1));
        JsonPath seen = see(shopping);
        Ring ring = new Ring(shopping, seen.getUUID("alerts[0].id"), seen.getUUID("alerts[0].responderId"));
        phones.answer(ring, "ACCEPT");
        await().atMost(15, SECONDS)
                .untilAsserted(
                        () -> assertThat(see(shopping).getString("state")).isEqualTo("COVERED"));
        return ring;
    }

    @Test
    void aReplayedAnswerChangesNothing() {
        town.responder("Anna", 50, Town.BLS_AED);
        UUID incident = town.raise(town.incident("CHOKING"));
        await().atMost(15, SECONDS)
                .untilAsserted(
                        () -> assertThat(town.see(incident).getList("alerts")).hasSize(1));
        JsonPath seen = town.see(incident);
        Ring ring = new Ring(incident, seen.getUUID("alerts[0].id"), seen.getUUID("alerts[0].responderId"));
        String id = phones.answer(ring, "ACCEPT");
        await().atMost(15, SECONDS)
                .untilAsserted(() ->
                        assertThat(town.see(incident).getList("assignments")).hasSize(1));
        // Two are wanted and nobody else is there: the step after the answer says so, and then nothing moves by itself.
        await().atMost(20, SECONDS)
                .untilAsserted(
                        () -> assertThat(town.see(incident).getString("state")).isEqualTo("EXHAUSTED"));
        long version = town.see(incident).getLong("version");

        phones.answer(ring, "ACCEPT", id);
        phones.receipt(ring, "SEEN");

        await().atMost(15, SECONDS)
                .untilAsserted(() -> assertThat(town.see(incident).getList("timeline.type", String.class))
                        .contains("ALERT_SEEN"));
        JsonPath after = town.see(incident);
        assertThat(after.getList("assignments")).hasSize(1);
        assertThat(after.getList("timeline.findAll { it.type == 'ACCEPTED' }")).hasSize(1);
        assertThat(after.getLong("version")).isEqualTo(version + 1);
    }

    private JsonPath see(UUID careRequest) {
        return town.read("coordinator", "/v1/care-requests/" + careRequest)
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private UUID raiseShopping() {
        var tomorrow = Instant.now().plusSeconds(86_400);
        return town.raiseCare(town.shopping(tomorrow, tomorrow.plusSeconds(7200)));
    }
}
