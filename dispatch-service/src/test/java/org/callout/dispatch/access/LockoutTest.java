package org.callout.dispatch.access;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodySubscribers;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.callout.dispatch.testing.Tokens;
import org.callout.dispatch.testing.Town;
import org.callout.platform.identity.Roles;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

/** An administrator shuts the door on somebody whose token is good, and opens it again. */
@QuarkusTest
class LockoutTest {

    private static final Duration PATIENCE = Duration.ofSeconds(15);
    private static final Map<String, String> WHY = Map.of("name", "Eve", "reason", "has left");

    @Inject
    Pool pool;

    private Town town;

    @BeforeEach
    void findTown() {
        town = new Town(pool);
    }

    @Test
    void aSystemIsRefusedWhateverItTellsUntilItIsLetInAgainAndThatOfAnotherOrganisationIsNot() {
        Town another = new Town(pool);
        String door = "/v1/lockouts/CLIENT/cad-" + town.organisation;

        town.send("admin", "PUT", door, WHY).statusCode(204);
        town.send("admin", "PUT", door, Map.of("name", "Eve", "reason", "once more"))
                .statusCode(204);

        town.read("cad", "/v1/organisation").statusCode(403).body("detail", containsString("locked out"));
        town.send("cad", "POST", "/v1/incidents", town.incident("CARDIAC_ARREST"))
                .statusCode(403);
        another.read("cad", "/v1/organisation").statusCode(200);
        town.read("coordinator", "/v1/lockouts")
                .statusCode(200)
                .body("who", contains("cad-" + town.organisation))
                .body("reason", contains("has left"))
                .body("by", contains("admin-" + town.organisation))
                .body("[0].liftedAt", nullValue());
        another.read("admin", "/v1/lockouts").body("size()", equalTo(0));

        town.send("admin", "DELETE", door, "").statusCode(204);
        town.send("admin", "DELETE", door, "").statusCode(204);
        town.read("cad", "/v1/organisation").statusCode(200);
        town.read("coordinator", "/v1/lockouts").body("[0].liftedAt", notNullValue());
    }

    @Test
    void whoeverIsLockedOutSeesNothingMoreAndWhatTheyFollowEnds() {
        var status = new CompletableFuture<Integer>();
        try (var client = HttpClient.newHttpClient()) {
            var live = client.sendAsync(following(), answer -> {
                status.complete(answer.statusCode());
                return BodySubscribers.discarding();
            });
            try {
                assertThat(status).succeedsWithin(PATIENCE).isEqualTo(200);

                town.send("admin", "PUT", "/v1/lockouts/STAFF/coordinator-" + town.organisation, WHY)
                        .statusCode(204);

                await().atMost(PATIENCE).until(live::isDone);
                town.read("coordinator", "/v1/incidents?state=OPEN").statusCode(403);
                town.read("clinical-lead", "/v1/incidents?state=OPEN").statusCode(200);
                town.read("clinical-lead", "/v1/lockouts").body("size()", equalTo(0));
                town.read("admin", "/v1/lockouts").body("name", hasItem("Eve"));
            } finally {
                client.shutdownNow();
            }
        }
    }

    @Test
    void nobodyLocksThemselvesOutAndAReasonIsGiven() {
        String door = "/v1/lockouts/STAFF/admin-" + town.organisation;

        town.send("admin", "PUT", door, WHY).statusCode(409);
        town.send("admin", "PUT", "/v1/lockouts/STAFF/eve", Map.of("name", "Eve", "reason", " "))
                .statusCode(400);
        town.send("admin", "PUT", "/v1/lockouts/VOLUNTEER/eve", WHY).statusCode(404);
        town.read("admin", "/v1/lockouts").body("size()", equalTo(0));
    }

    private HttpRequest following() {
        return HttpRequest.newBuilder(URI.create(RestAssured.baseURI + ":" + RestAssured.port + "/v1/live"))
                .header("Accept", "text/event-stream")
                .header("Authorization", "Bearer " + Tokens.of(Roles.COORDINATOR, town.organisation))
                .build();
    }
}
