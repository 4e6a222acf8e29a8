package org.callout.dispatch.matching;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.callout.dispatch.testing.Town;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** What is kept of a choice for whoever asks later, on real PostGIS. */
@QuarkusTest
class ExplanationStoryTest {

    @Inject
    Pool pool;

    private Town town;
    private Matches matches;

    @BeforeEach
    void findTown() {
        town = new Town(pool);
        matches = new Matches(town, pool);
    }

    @Test
    void whoeverIsNearAndCannotBeAskedStandsInTheExplanationWithTheReason() {
        town.responder("Anna", 100, Town.BLS_AED);
        UUID stale = town.responder("Stale", 120, Town.BLS_AED);
        matches.notLocatedLately(stale);
        town.responder("Learner", 140, 0);
        UUID bystander = town.responder("Bystander", 160, Town.BLS_AED);
        town.trust(bystander, 1);
        UUID busy = town.responder("Busy", 180, Town.BLS_AED);
        matches.execute(
                "insert into engagement values ($1, gen_random_uuid(), gen_random_uuid(), 'INCIDENT', now())", busy);

        UUID incident = matches.raised("CHOKING", body -> {});

        await().atMost(20, SECONDS)
                .untilAsserted(() -> assertThat(matches.reasonsOfNotAskable(incident))
                        .containsEntry("Stale", "STALE_POSITION")
                        .containsEntry("Learner", "UNVERIFIED")
                        .containsEntry("Bystander", "TIER_TOO_LOW")
                        .containsEntry("Busy", "ENGAGED_ELSEWHERE")
                        .doesNotContainKey("Anna"));
    }

    @Test
    void whyNobodyCouldBeAskedIsExplainedWithoutCountingAsAWave() {
        UUID tired = town.responder("Tired", 50, Town.BLS_AED);
        matches.hadAHardCall(tired);
        UUID stale = town.responder("Stale", 120, Town.BLS_AED);
        matches.notLocatedLately(stale);

        UUID incident = matches.raised("CHOKING", body -> {});

        await().atMost(20, SECONDS)
                .untilAsserted(() ->
                        assertThat(matches.reasonsOfNotAskable(incident)).containsEntry("Stale", "STALE_POSITION"));
        assertThat(Matches.reasonOf(matches.of(incident), "Tired")).isEqualTo("COOL_OFF");
        assertThat(town.see(incident).getString("state")).isEqualTo("EXHAUSTED");
        assertThat(town.see(incident).getList("waves")).isEmpty();

        town.responder("Ben", 300, Town.BLS_AED);
        matches.execute("update dispatch_step set due_at = now() where callout_id = $1", incident);
        await().atMost(25, SECONDS)
                .untilAsserted(() -> assertThat(town.see(incident).getList("waves.number", Integer.class))
                        .containsExactly(1));
        assertThat(matches.of(incident).getList("waves.number", Integer.class)).containsExactly(0, 1);
    }

    @Test
    void whatACrashLeftUnexplainedIsExplainedLater() {
        town.responder("Anna", 100, Town.BLS_AED);
        UUID stale = town.responder("Stale", 120, Town.BLS_AED);
        matches.notLocatedLately(stale);
        UUID incident = matches.raised("CHOKING", body -> {});
        await().atMost(20, SECONDS)
                .untilAsserted(
                        () -> assertThat(matches.reasonsOfNotAskable(incident)).containsKey("Stale"));

        matches.execute("update wave set not_askable = null, audit_due_at = now() where callout_id = $1", incident);

        await().atMost(20, SECONDS)
                .untilAsserted(
                        () -> assertThat(matches.reasonsOfNotAskable(incident)).containsKey("Stale"));
    }

    @Test
    void everyChoiceIsExplainedByItsPartsAndByTwoModels() {
        town.aed(80);
        for (int i = 1; i <= 12; i++) town.responder("R" + i, 100 * i, Town.BLS_AED);
        Map<String, Object> upstairs = new HashMap<>(town.location(town.lon, town.lat));
        upstairs.put("floor", "3");

        JsonPath match = matches.matchOf(matches.raised("CARDIAC_ARREST", body -> body.put("location", upstairs)), 7);

        String first = "waves[0].candidates[0].";
        int etaSeconds = match.getInt(first + "etaSeconds");
        assertThat(match.getInt(first + "turnoutSeconds")
                        + match.getInt(first + "travelSeconds")
                        + match.getInt(first + "entrySeconds"))
                .isBetween(etaSeconds - 2, etaSeconds);
        assertThat(match.getInt(first + "entrySeconds")).isPositive();
        assertThat(match.getDouble(first + "chance")).isBetween(0.01, 0.9);
        assertThat(match.getString(first + "travelSource")).isEqualTo("STRAIGHT_LINE");
        assertThat(match.getList("waves[0].outlooks.model")).hasSizeGreaterThanOrEqualTo(2);
        assertThat(match.getDouble("waves[0].outlooks[0].with"))
                .isGreaterThan(match.getDouble("waves[0].outlooks[0].without"));
        assertThat(match.getString("waves[0].policy.name")).isNotBlank();
        assertThat(match.getList("waves[0].candidates.aedUsability", String.class))
                .contains("OPEN");
    }

    @Test
    void whyNobodyCouldBeAskedIsExplainedAgainAfterAClinicalLeadHasReleasedTheCallout() {
        UUID tired = town.responder("Tired", 50, Town.BLS_AED);
        matches.hadAHardCall(tired);
        UUID incident = matches.raised("CHOKING", body -> body.put("circumstances", List.of("DROWNING")));
        assertThat(town.see(incident).getString("state")).isEqualTo("WITHHELD");

        town.send(
                        "clinical-lead",
                        "PUT",
                        "/v1/incidents/" + incident + "/override",
                        Map.of("reason", "out of the water"))
                .statusCode(200);

        await().atMost(20, SECONDS)
                .untilAsserted(
                        () -> assertThat(town.see(incident).getString("state")).isEqualTo("EXHAUSTED"));
        assertThat(Matches.reasonOf(matches.of(incident), "Tired")).isEqualTo("COOL_OFF");
    }

    @Test
    void everyTimeThatNobodyCanBeAskedIsExplainedOnItsOwn() {
        UUID tired = town.responder("Tired", 50, Town.BLS_AED);
        matches.hadAHardCall(tired);
        UUID incident = matches.raised("CHOKING", body -> {});
        await().atMost(20, SECONDS)
                .untilAsserted(
                        () -> assertThat(town.see(incident).getString("state")).isEqualTo("EXHAUSTED"));

        matches.correct(incident, Map.of("location", placed("PRISON")));
        matches.correct(incident, Map.of("location", placed("PUBLIC")));

        await().atMost(20, SECONDS)
                .untilAsserted(() -> assertThat(matches.of(incident).getList("waves.number", Integer.class))
                        .containsExactly(0, 0));
        assertThat(town.see(incident).getList("waves")).isEmpty();
    }

    private Map<String, Object> placed(String placeType) {
        return Map.of("lon", town.lon, "lat", town.lat, "placeType", placeType);
    }
}
