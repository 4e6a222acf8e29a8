package org.callout.dispatch.reporting;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
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

@QuarkusTest
class ResponderReportsTest {

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
    void aFindingToldTwiceUnderOneIdIsActedOnOnce() {
        for (int i = 1; i <= 4; i++) town.responder("R" + i, 100 * i, Town.BLS_AED);
        UUID incident = town.raise(town.incident("CHOKING"));
        Ring ring = awaitRing(incident);
        phones.answer(ring, "ACCEPT");
        UUID assignment = awaitAssignment(incident);
        UUID findingId = UUID.randomUUID();

        phones.finding(ring, assignment, "SEND_MORE", findingId);
        phones.finding(ring, assignment, "SEND_MORE", findingId);
        phones.finding(ring, assignment, "UNSAFE", UUID.randomUUID());

        await().atMost(10, SECONDS)
                .untilAsserted(() -> assertThat(findings(incident)).contains("UNSAFE"));
        assertThat(findings(incident)).containsExactlyInAnyOrder("SEND_MORE", "UNSAFE");
        assertThat(town.see(incident).getInt("needs[0].target")).isEqualTo(3);
    }

    @Test
    void whoSaysThatTheyComeByCarIsExpectedByCar() {
        town.responder("Anna", 1_500, Town.BLS_AED);
        UUID incident = town.raise(town.incident("CHOKING"));
        Ring ring = awaitRing(incident);
        JsonPath asked = town.see(incident);
        assertThat(asked.getString("alerts[0].travelMode")).isEqualTo("BIKE");

        phones.accept(ring, "CAR");

        awaitAssignment(incident);
        JsonPath seen = town.see(incident);
        assertThat(seen.getString("assignments[0].travelMode")).isEqualTo("CAR");
        assertThat(seen.getInt("alerts[0].etaSeconds")).isLessThan(asked.getInt("alerts[0].etaSeconds"));
    }

    @Test
    void whatWasDoneWithoutAConnectionKeepsItsTimeAndTheTimelineSaysWhenItWasHeard() {
        town.responder("Anna", 500, Town.BLS_AED);
        UUID incident = town.raise(town.incident("CHOKING"));
        Ring ring = awaitRing(incident);
        phones.answer(ring, "ACCEPT");
        UUID assignment = awaitAssignment(incident);
        Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        pool.preparedQuery("update assignment set accepted_at = $2, progress_at = $2 where id = $1")
                .executeAndAwait(Tuple.of(assignment, now.minusSeconds(900).atOffset(ZoneOffset.UTC)));

        phones.progress(ring, assignment, "WITH_PATIENT", now.minusSeconds(600));
        phones.finding(ring, assignment, "SHOCK_GIVEN", now.minusSeconds(420));
        phones.finding(ring, assignment, "PULSE_BACK", now.plusSeconds(3600));

        JsonPath seen = await().atMost(10, SECONDS)
                .until(
                        () -> town.see(incident),
                        told -> told.getList("findings").size() == 2);
        assertThat(seen.getString("assignments[0].progressAt"))
                .isEqualTo(now.minusSeconds(600).toString());
        assertThat(seen.getString("findings[0].at"))
                .isEqualTo(now.minusSeconds(420).toString());
        assertThat(Instant.parse(seen.getString("findings[0].receivedAt"))).isBetween(now, Instant.now());
        assertThat(seen.getString("findings[1].at")).isEqualTo(seen.getString("findings[1].receivedAt"));
        assertThat(seen.getList("timeline.findAll { it.type in ['PROGRESS', 'FINDING'] }.detail.madeAt", String.class))
                .containsExactly(
                        now.minusSeconds(600).toString(), now.minusSeconds(420).toString(), null);
    }

    private List<String> findings(UUID incident) {
        return town.see(incident).getList("findings.finding", String.class);
    }

    private UUID awaitAssignment(UUID incident) {
        return UUID.fromString(await().atMost(10, SECONDS)
                .until(() -> town.see(incident).getString("assignments[0].id"), id -> id != null));
    }

    private Ring awaitRing(UUID incident) {
        JsonPath seen = await().atMost(10, SECONDS)
                .until(() -> town.see(incident), now -> !now.getList("alerts").isEmpty());
        return new Ring(incident, seen.getUUID("alerts[0].id"), seen.getUUID("alerts[0].responderId"));
    }
}
