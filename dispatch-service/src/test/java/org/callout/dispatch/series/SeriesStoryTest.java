package org.callout.dispatch.series;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.callout.dispatch.testing.Town;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;

/** Somebody wants their shopping done every day. */
@QuarkusTest
class SeriesStoryTest {

    private static final List<String> EVERY_DAY =
            Arrays.stream(java.time.DayOfWeek.values()).map(Enum::name).toList();

    @Inject
    Pool pool;

    @Inject
    CareSeriesStep step;

    private Town town;
    private Map<String, Object> request;
    private LocalDate tomorrow;

    @BeforeEach
    void askForIt() {
        town = new Town(pool);
        Instant from = Instant.now().plus(Duration.ofHours(20)).truncatedTo(ChronoUnit.HOURS);
        tomorrow = from.atZone(ZoneOffset.UTC).toLocalDate();
        request = Map.of(
                "first",
                town.shopping(from, from.plus(Duration.ofHours(2))),
                "days",
                EVERY_DAY,
                "until",
                tomorrow.plusDays(9).toString());
    }

    @Test
    void eachVisitBecomesACareRequestTwoDaysBeforeAndNoneComesTwiceWhoeverDies() {
        String series = begin();
        awaitRaised(series, 2);
        JsonPath seen = see(series);
        assertThat(seen.getList("visits.state", String.class))
                .startsWith("RAISED", "RAISED", "PLANNED")
                .hasSize(10);
        String callout = seen.getString("visits[0].callout");
        assertThat(seen.getString("visits[0].became.state")).isIn("RECEIVED", "ALERTING", "EXHAUSTED");
        assertThat(seen.getList("visits[0].became.coming")).isEmpty();
        assertThat(seen.getMap("visits[2].became")).isNull();
        town.read("coordinator", "/v1/care-requests/" + callout)
                .statusCode(200)
                .body("category", equalTo("SHOPPING"))
                .body("window.from", equalTo(seen.getString("visits[0].from")));

        // as if the process had died after raising the visit, before noting that
        write("update care_visit set callout_id = null where series_id = $1", UUID.fromString(series));
        write("update care_series set next_due_at = now() where id = $1", UUID.fromString(series));
        step.look().await().indefinitely();
        step.look().await().indefinitely();

        assertThat(see(series).getString("visits[0].callout")).isEqualTo(callout);
        town.read("coordinator", "/v1/care-requests").body("items.size()", equalTo(2));
    }

    @Test
    void aVisitIsSkippedBeforeAndAfterItWasRaisedAndASkipIsTakenBackAsLongAsNobodyWasToldOf() {
        String series = begin();
        awaitRaised(series, 2);
        String raised = see(series).getString("visits[0].callout");
        LocalDate later = tomorrow.plusDays(4);

        town.send("coordinator", "PUT", visit(series, tomorrow), "")
                .statusCode(200)
                .body("visits[0].state", equalTo("SKIPPED"))
                .body("visits[0].became.outcome", equalTo("CANCELLED"));
        town.send("coordinator", "PUT", visit(series, later), "")
                .statusCode(200)
                .body("visits[4].state", equalTo("SKIPPED"));

        town.read("coordinator", "/v1/care-requests/" + raised)
                .body("state", equalTo("CLOSED"))
                .body("outcome", equalTo("CANCELLED"));
        town.send("coordinator", "DELETE", visit(series, tomorrow), "").statusCode(409);
        town.send("coordinator", "DELETE", visit(series, later), "")
                .statusCode(200)
                .body("visits[4].state", equalTo("PLANNED"));
        town.send("coordinator", "PUT", visit(series, tomorrow.minusDays(7)), "")
                .statusCode(404);
        town.send("coordinator", "PUT", "/v1/care-series/" + series + "/visits/someday/skip", "")
                .statusCode(404);
    }

    @Test
    void endedNoMoreVisitsAreRaisedAndWhatIsRaisedGoesOn() {
        String series = begin();
        awaitRaised(series, 2);

        town.send("coordinator", "PUT", "/v1/care-series/" + series + "/end", "")
                .statusCode(200);

        assertThat(see(series).getList("visits.state", String.class)).containsExactly("RAISED", "RAISED");
        town.read("coordinator", "/v1/care-series").body("size()", equalTo(0));
        town.read("coordinator", "/v1/care-requests?state=OPEN").body("items.category", everyItem(equalTo("SHOPPING")));
        town.read("coordinator", "/v1/care-requests?state=OPEN").body("items.size()", equalTo(2));
        new Town(pool).read("coordinator", "/v1/care-series/" + series).statusCode(404);
    }

    @Test
    void theSameAgainIsNoSecondSeriesAndNonsenseIsRefused() {
        String series = begin();

        assertThat(begin()).isEqualTo(series);
        town.send("coordinator", "POST", "/v1/care-series", with("days", List.of("MONDAY")))
                .statusCode(409);
        town.send("coordinator", "POST", "/v1/care-series", with("days", List.of()))
                .statusCode(400);
        town.send(
                        "coordinator",
                        "POST",
                        "/v1/care-series",
                        with("until", tomorrow.minusDays(1).toString()))
                .statusCode(400);
    }

    private Map<String, Object> with(String name, Object value) {
        var changed = new java.util.HashMap<>(request);
        changed.put(name, value);
        return changed;
    }

    private String begin() {
        return town.send("coordinator", "POST", "/v1/care-series", request)
                .statusCode(201)
                .extract()
                .path("id");
    }

    private void awaitRaised(String series, int visits) {
        step.look().await().indefinitely();
        await().atMost(15, SECONDS)
                .untilAsserted(() -> assertThat(see(series).getList("visits.findAll { it.state == 'RAISED' }"))
                        .hasSize(visits));
    }

    private JsonPath see(String series) {
        return town.read("coordinator", "/v1/care-series/" + series)
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static String visit(String series, LocalDate day) {
        return "/v1/care-series/" + series + "/visits/" + day + "/skip";
    }

    private void write(String statement, UUID series) {
        pool.preparedQuery(statement).execute(Tuple.of(series)).await().indefinitely();
    }
}
