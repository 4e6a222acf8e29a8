package org.callout.acceptance.refusal;

import io.restassured.response.Response;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.callout.acceptance.world.Town;
import org.callout.acceptance.world.Volunteer;
import org.callout.acceptance.world.World;
import org.callout.acceptance.world.WorldExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** Bad input gets a problem (RFC 9457) that names the field, and nothing of a refused request remains. */
@ExtendWith(WorldExtension.class)
class BadInputTest {

    private static final String GOOD = """
            {"cadReference":"@","category":"OTHER","location":{"lon":9.52,"lat":47.14}}""";

    private final World world;
    private final Town town;

    BadInputTest(World world) {
        this.world = world;
        this.town = Town.somewhere(world);
    }

    /** @param field as the problem names it; empty where there is none to name */
    record Refusal(String what, String body, int status, String field) {
        @Override
        public String toString() {
            return what;
        }
    }

    static Stream<Refusal> incidents() {
        return Stream.of(
                new Refusal("malformed JSON", "{\"cadReference\": ", 400, "cadReference"),
                bad("an unknown category", "\"OTHER\"", "\"EARTHQUAKE\"", "category"),
                bad("a care category", "\"OTHER\"", "\"SHOPPING\"", "category"),
                bad("no category", "\"category\":\"OTHER\",", "", "category"),
                bad("a longitude out of range", "9.52", "181", "location.lon"),
                bad("a latitude out of range", "47.14", "-90.5", "location.lat"),
                bad("a longitude of 1e9", "9.52", "1e9", "location.lon"),
                bad("a latitude that is no number", "47.14", "\"NaN\"", "location.lat"),
                bad("a latitude of NaN", "47.14", "NaN", "location.lat"),
                bad("no longitude", "\"lon\":9.52,", "", "location.lon"),
                bad("no location", ",\"location\":{\"lon\":9.52,\"lat\":47.14}", "", "location"),
                bad("no cadReference", "\"cadReference\":\"@\",", "", "cadReference"),
                bad("a cadReference of 65 letters", "@", "r".repeat(65), "cadReference"),
                bad("notes of 2001 letters", "\"OTHER\"", "\"OTHER\",\"notes\":\"" + "n".repeat(2001) + "\"", "notes"),
                bad(
                        "an address of 301 letters",
                        "47.14",
                        "47.14,\"address\":\"" + "a".repeat(301) + "\"",
                        "location.address"),
                bad("an age of 131", "\"OTHER\"", "\"OTHER\",\"patient\":{\"ageYears\":131}", "patient.ageYears"));
    }

    private static Refusal bad(String what, String good, String instead, String field) {
        return new Refusal(what, GOOD.replace(good, instead), 400, field);
    }

    @ParameterizedTest
    @MethodSource("incidents")
    void aRefusedIncidentNamesTheFieldAndLeavesNothing(Refusal refusal) {
        String body = refusal.body().replace("@", "CAD-" + UUID.randomUUID());

        Response answer = town.as("cad").body(body).post("/v1/incidents");

        assertProblem(answer, refusal.status(), refusal.field());
        assertThat(town.as("coordinator").get("/v1/incidents").jsonPath().getList("items"))
                .isEmpty();
    }

    @Test
    void aBodyOfMoreThan64KiBIsRefusedUnread() {
        String body = GOOD.replace("OTHER\"", "OTHER\",\"notes\":\"" + "n".repeat(70_000) + "\"");

        assertThat(town.as("cad").body(body).post("/v1/incidents").statusCode()).isEqualTo(413);

        assertThat(town.as("coordinator").get("/v1/incidents").jsonPath().getList("items"))
                .isEmpty();
    }

    @Test
    void aWrongQueryNamesTheParameterAndAWrongIdIsNotThere() {
        assertProblem(town.as("coordinator").get("/v1/incidents?limit=abc"), 400, "limit");
        assertProblem(town.as("coordinator").get("/v1/incidents/abc"), 404, "");
    }

    @Test
    void unknownIncidentsAndThoseOfAnotherOrganisationAreNotThere() {
        String incident = town.raise("OTHER");

        assertProblem(town.as("cad").get("/v1/incidents/" + UUID.randomUUID()), 404, "");
        assertProblem(Town.somewhere(world).as("cad").get("/v1/incidents/" + incident), 404, "");
    }

    @Test
    void oneRevisionHasOneBody() {
        Map<String, Object> body = town.incident("OTHER");
        String incident = town.raise(body);
        assertThat(town.as("cad").body(body).post("/v1/incidents").statusCode()).isEqualTo(200);

        body.put("category", "CHOKING");
        assertProblem(town.as("cad").body(body).post("/v1/incidents"), 409, "");

        assertThat(town.see(incident).getString("category")).isEqualTo("OTHER");
    }

    @Test
    void anAlertIsAnsweredByItsVolunteerAloneInOneWayAndWhileItLasts() {
        List<Volunteer> both = town.volunteers(2);
        Volunteer anna = both.get(0);
        Volunteer ben = both.get(1);
        String incident = town.raise("CHOKING");
        String hers = anna.awaitAlert(incident);
        String his = ben.awaitAlert(incident);

        assertProblem(ben.reply(hers, "ACCEPT"), 404, "");
        assertProblem(anna.reply(hers, "PERHAPS"), 400, "answer");
        assertProblem(anna.reply(UUID.randomUUID().toString(), "ACCEPT"), 404, "");
        assertThat(anna.alert(hers).getMap("$")).doesNotContainKey("reply");

        assertThat(anna.reply(hers, "DECLINE").statusCode()).isEqualTo(200);
        assertProblem(anna.reply(hers, "ACCEPT"), 409, "");

        town.close(incident);
        await().atMost(60, SECONDS)
                .untilAsserted(
                        () -> assertThat(ben.alert(his).getString("state")).isEqualTo("STOOD_DOWN"));
        Response late = ben.reply(his, "ACCEPT");
        assertProblem(late, 410, "");
        assertThat(late.jsonPath().getString("outcome")).isEqualTo("OTHER");
        assertThat(town.see(incident).getList("assignments")).isEmpty();
    }

    @Test
    void aFixFromTheFutureOrFromNowhereIsRefused() {
        Volunteer volunteer = town.volunteers(1).getFirst();
        Object before = fix(volunteer);

        assertProblem(stand(volunteer, 9.5, 47.1, Instant.now().plusSeconds(120)), 422, "at");
        assertProblem(stand(volunteer, 1e9, 47.1, Instant.now()), 400, "lon");
        assertProblem(stand(volunteer, 9.5, 91, Instant.now()), 400, "lat");

        assertThat(fix(volunteer)).isEqualTo(before);
    }

    private static Object fix(Volunteer volunteer) {
        return await().atMost(60, SECONDS)
                .until(() -> volunteer.request().get("/v1/me").jsonPath().get("lastFix"), fix -> fix != null);
    }

    private static Response stand(Volunteer volunteer, double lon, double lat, Instant at) {
        return volunteer
                .request()
                .body(Map.of("lon", lon, "lat", lat, "accuracyMetres", 8, "at", at.toString()))
                .put("/v1/me/position");
    }

    private static void assertProblem(Response answer, int status, String field) {
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(status);
        assertThat(answer.contentType()).startsWith("application/problem+json");
        assertThat(answer.asString()).contains(field);
    }
}
