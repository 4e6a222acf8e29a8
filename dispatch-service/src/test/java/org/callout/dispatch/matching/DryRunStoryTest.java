package org.callout.dispatch.matching;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.callout.dispatch.testing.Policies;
import org.callout.dispatch.testing.Town;
import org.callout.geo.policy.Category;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

/** A policy tried without alerting anybody, on real PostGIS. */
@QuarkusTest
class DryRunStoryTest {

    @Inject
    Pool pool;

    private Town town;
    private Matches matches;
    private Policies policies;

    @BeforeEach
    void findTown() {
        town = new Town(pool);
        matches = new Matches(town, pool);
        policies = new Policies(town);
    }

    @Test
    void aDryRunShowsTheSamePeopleAndWritesNothing() {
        town.aed(80);
        for (int i = 1; i <= 12; i++) town.responder("R" + i, 100 * i, Town.BLS_AED);
        UUID tired = town.responder("Tired", 50, Town.BLS_AED);
        matches.hadAHardCall(tired);
        String policy = policies.draft(policies.like(Category.CARDIAC_ARREST, "Draft", draft -> {}));
        List<Long> before = matches.rows();

        JsonPath run = town.send(
                        "coordinator",
                        "POST",
                        "/v1/policies/" + policy + "/dry-run",
                        Map.of("location", town.location(town.lon, town.lat), "patient", Map.of("ageYears", 63)))
                .statusCode(200)
                .extract()
                .jsonPath();

        assertThat(matches.rows()).isEqualTo(before);
        assertThat(run.getString("candidates.find { it.responderName == 'Tired' }.reason"))
                .isEqualTo("COOL_OFF");
        assertThat(run.getList("areas.responderId"))
                .containsExactlyInAnyOrderElementsOf(run.getList("candidates.findAll { it.chosen }.responderId"));
        assertThat(run.getDouble("areas[0].lat"))
                .isCloseTo(town.lat, within(0.02))
                .isNotEqualTo(town.lat);
        policies.publish(policy, 1).statusCode(200);
        JsonPath match = matches.matchOf(
                matches.raised("CARDIAC_ARREST", body -> {}),
                run.getList("candidates.findAll { it.chosen }").size());
        assertThat(run.getList("candidates.findAll { it.chosen }.responderName", String.class))
                .containsExactlyInAnyOrderElementsOf(Matches.chosen(match));
    }

    @Test
    void aDryRunSaysWhyNobodyWouldBeAlerted() {
        String policy = policies.draft(policies.like(Category.CARDIAC_ARREST, "Draft", draft -> {}));
        town.responder("Anna", 100, Town.BLS_AED);

        JsonPath run = town.send(
                        "admin",
                        "POST",
                        "/v1/policies/" + policy + "/dry-run",
                        Map.of(
                                "location",
                                Map.of("lon", town.lon, "lat", town.lat, "placeType", "PRISON"),
                                "at",
                                Instant.now().plusSeconds(36_000).toString()))
                .statusCode(200)
                .extract()
                .jsonPath();

        assertThat(run.getString("withheldReason")).isEqualTo("PLACE_EXCLUDED");
        assertThat(run.getList("candidates")).isEmpty();
    }

    @Test
    void anothersPolicyIsNotTried() {
        String policy = policies.draft(policies.like(Category.CARDIAC_ARREST, "Draft", draft -> {}));
        Town other = new Town(pool);

        other.send(
                        "admin",
                        "POST",
                        "/v1/policies/" + policy + "/dry-run",
                        Map.of("location", other.location(other.lon, other.lat)))
                .statusCode(404);
        other.send("cad", "POST", "/v1/policies/" + policy + "/dry-run", Map.of())
                .statusCode(403);
    }
}
