package org.callout.dispatch.matching;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.callout.dispatch.testing.Policies;
import org.callout.dispatch.testing.Town;
import org.callout.geo.policy.Category;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.callout.dispatch.testing.Policies.part;

/** Whom a policy leaves alone by what is stored of people: their quiet hours, their birth date, their tier; on real PostGIS. */
@QuarkusTest
class EligibilityStoryTest {

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
    void nothingButAnArrestDisturbsQuietHoursAndOnlyWhileTheyLast() {
        UUID anna = town.responder("Anna", 100, Town.BLS_AED);
        quiet(anna, -1, 1);
        wakesForAnArrest(anna);
        quiet(town.responder("Ben", 300, Town.BLS_AED), 1, 2);
        quiet(town.responder("Cara", 500, Town.BLS_AED), -2, -1);

        JsonPath match = matches.matchOf(matches.raised("CHOKING", body -> {}), 2);

        assertThat(Matches.chosen(match)).containsExactlyInAnyOrder("Ben", "Cara");
        assertThat(Matches.reasonOf(match, "Anna")).isEqualTo("QUIET_HOURS");
    }

    @Test
    void anArrestDisturbsTheQuietHoursOfThoseAloneWhoHaveAgreedToThat() {
        UUID anna = town.responder("Anna", 300, Town.BLS_AED);
        quiet(anna, -1, 1);
        wakesForAnArrest(anna);
        quiet(town.responder("Ben", 100, Town.BLS_AED), -1, 1);

        JsonPath match = matches.matchOf(matches.raised("CARDIAC_ARREST", body -> {}), 1);

        assertThat(Matches.chosen(match)).containsExactly("Anna");
        assertThat(Matches.reasonOf(match, "Ben")).isEqualTo("QUIET_HOURS");
    }

    @Test
    void whereThePolicyDoesNotAskForItAnArrestDisturbsNobody() {
        policies.inForce(policies.like(
                Category.CARDIAC_ARREST,
                "Let them sleep",
                policy -> part(policy, "eligibility").put("duringQuietHours", false)));
        UUID anna = town.responder("Anna", 100, Town.BLS_AED);
        quiet(anna, -1, 1);
        wakesForAnArrest(anna);
        town.responder("Ben", 300, Town.BLS_AED);

        JsonPath match = matches.matchOf(matches.raised("CARDIAC_ARREST", body -> {}), 1);

        assertThat(Matches.chosen(match)).containsExactly("Ben");
        assertThat(Matches.reasonOf(match, "Anna")).isEqualTo("QUIET_HOURS");
    }

    @Test
    void aDryRunGoesByTheQuietHoursOfTheTimeThatIsAskedAbout() {
        quiet(town.responder("Anna", 100, Town.BLS_AED), -1, 1);
        quiet(town.responder("Ben", 300, Town.BLS_AED), 4, 6);
        String policy = policies.draft(policies.like(Category.CHOKING, "Draft", draft -> {}));

        JsonPath now = dryRun(policy, Instant.now());
        JsonPath inFiveHours = dryRun(policy, Instant.now().plus(Duration.ofHours(5)));

        assertThat(now.getList("candidates.findAll { it.chosen }.responderName"))
                .isEqualTo(List.of("Ben"));
        assertThat(inFiveHours.getList("candidates.findAll { it.chosen }.responderName"))
                .isEqualTo(List.of("Anna"));
    }

    private JsonPath dryRun(String policy, Instant at) {
        return town.send(
                        "coordinator",
                        "POST",
                        "/v1/policies/" + policy + "/dry-run",
                        Map.of("location", town.location(town.lon, town.lat), "at", at.toString()))
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    @Test
    void whoeverIsYoungerThanThePolicyAllowsIsLeftAlone() {
        policies.inForce(policies.like(
                Category.CHOKING,
                "From 21",
                policy -> part(policy, "eligibility").put("leastAgeYears", 21)));
        isAged(20, town.responder("Anna", 100, Town.BLS_AED));
        isAged(22, town.responder("Ben", 300, Town.BLS_AED));
        town.responder("Cara", 500, Town.BLS_AED);

        JsonPath match = matches.matchOf(matches.raised("CHOKING", body -> {}), 2);

        assertThat(Matches.chosen(match)).containsExactlyInAnyOrder("Ben", "Cara");
        assertThat(Matches.reasonOf(match, "Anna")).isEqualTo("TOO_YOUNG");
    }

    @Test
    void aPlaceForWhichThePolicyDemandsMoreTrustIsKeptFromCommunityMembersAndOtherPlacesAreNot() {
        policies.inForce(policies.like(
                Category.CHOKING,
                "Professionals in public",
                policy -> part(policy, "eligibility").putObject("leastTier").put("PUBLIC", "CLINICAL")));
        town.responder("Community", 100, Town.BLS_AED);
        town.trust(town.responder("Clinical", 300, Town.BLS_AED), 3);

        UUID inPublic = raisedAt("PUBLIC");
        assertThat(Matches.chosen(matches.matchOf(inPublic, 1))).containsExactly("Clinical");
        await().atMost(15, SECONDS)
                .untilAsserted(() ->
                        assertThat(matches.reasonsOfNotAskable(inPublic)).containsEntry("Community", "TIER_TOO_LOW"));

        assertThat(Matches.chosen(matches.matchOf(raisedAt("WORKPLACE"), 1))).containsExactly("Community");
    }

    private UUID raisedAt(String placeType) {
        return matches.raised(
                "CHOKING",
                body -> body.put("location", Map.of("lon", town.lon, "lat", town.lat, "placeType", placeType)));
    }

    /** By the clock of the region that tests run in, the whole Earth's. */
    private void quiet(UUID responderId, int fromHours, int toHours) {
        matches.execute("""
                update presence set quiet_from = (now() at time zone 'UTC')::time + interval '%d hours',
                                    quiet_to = (now() at time zone 'UTC')::time + interval '%d hours'
                where responder_id = $1""".formatted(fromHours, toHours), responderId);
    }

    private void wakesForAnArrest(UUID responderId) {
        matches.execute("update presence set wake_for_arrest = true where responder_id = $1", responderId);
    }

    private void isAged(int years, UUID responderId) {
        matches.execute(
                "update presence set born_on = current_date - interval '%d years' - interval '7 days' where responder_id = $1"
                        .formatted(years),
                responderId);
    }
}
