package org.callout.platform.problem;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.quarkus.test.security.oidc.Claim;
import io.quarkus.test.security.oidc.OidcSecurity;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.assertj.core.api.Assertions;
import org.callout.platform.DatabaseCable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

@QuarkusTest
@QuarkusTestResource(DatabaseCable.class)
class ProblemsTest {

    @TestHTTPResource("/probe")
    URI probe;

    @AfterEach
    void mend() {
        DatabaseCable.mend();
    }

    @Test
    void aGoodRequestIsAnswered() {
        post("{'reference': 'A-1', 'place': {'lon': 9.52, 'lat': 47.14}, 'unheardOf': 1}")
                .statusCode(200);
    }

    @ParameterizedTest(name = "{0}: {1} {2}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "{'reference': 'A', 'colour': 'BLUE'} | colour | must be one of RED, GREEN",
                "{'reference': 'A', 'colour': 1} | colour | must be one of RED, GREEN",
                "{'reference': 'A', 'colours': ['RED', 'BLUE']} | colours[1] | must be one of RED, GREEN",
                "{'reference': 'A', 'colours': 'RED'} | colours | must be a list",
                "{'reference': 5} | reference | must be a text",
                "{'reference': {}} | reference | must be a text",
                "{'reference': 'A', 'at': 'soon'} | at | must be a time such as 2026-03-01T12:00:00Z",
                "{'reference': 'A', 'at': '-5000-01-01T00:00:00Z'} | at | must be a time from 1970 to 2199",
                "{'reference': 'A', 'at': '+10000-01-01T00:00:00Z'} | at | must be a time from 1970 to 2199",
                "{'reference': 'A', 'count': 'many'} | count | must be a number",
                "{'reference': 'A', 'count': '7'} | count | must be a number",
                "{'reference': 'A', 'count': 1.5} | count | must be a number",
                "{'reference': 'A', 'place': {'lon': 9.5, 'lat': NaN}} | place.lat | is not JSON at line 1, column 52",
                "{'reference': 'A', 'place': {'lon': 1e9, 'lat': 47}} | place.lon | must be less than or equal to 180",
                "{'reference': 'A', 'place': {'lat': 47}} | place.lon | must not be null",
                "{'reference': 'A', 'place': 5} | place | must be an object",
                "{'colour': 'RED'} | reference | must not be blank",
                "{'reference': 'a\\u0000b'} | reference | must be a text",
                "{'reference': 'A' | reference | is not JSON at line 1, column 18",
                "[] | body | must be an object",
                "{'reference': 'A'} x | body | is not JSON at line 1, column 20",
            })
    void aWrongBodyIsToldTheFieldAndWhatIsExpected(String body, String field, String message) {
        post(body)
                .statusCode(400)
                .contentType("application/problem+json")
                .body("status", equalTo(400))
                .body("violations[0].field", equalTo(field))
                .body("violations[0].message", equalTo(message))
                .body("violations[0].in", equalTo("body"));
    }

    @Test
    void anOverlongTextIsToldTheLimit() {
        post("{'reference': '" + "x".repeat(65) + "'}")
                .statusCode(400)
                .body("violations[0].field", equalTo("reference"))
                .body("violations[0].message", containsString("64"));
    }

    @Test
    void anEmptyBodyIsABadRequest() {
        given().contentType(ContentType.JSON)
                .post("/probe")
                .then()
                .statusCode(400)
                .contentType("application/problem+json");
    }

    @ParameterizedTest(name = "{0}={1}")
    @CsvSource({
        "limit, abc, must be a number",
        "limit, 0, must be greater than or equal to 1",
        "open, perhaps, must be true or false",
        "after, 1, must be a UUID",
        "since, soon, must be a time such as 2026-03-01T12:00:00Z",
        "colour, BLUE, 'must be one of RED, GREEN'",
        "version, 1.5, must be a number",
        "q, abcdef, size must be between 0 and 5",
    })
    void aWrongQueryParameterIsToldItsNameAndWhatIsExpected(String parameter, String value, String message) {
        problem("/probe/list?" + parameter + "=" + value, 400)
                .body("violations", hasSize(1))
                .body("violations[0].in", equalTo("query"))
                .body("violations[0].field", equalTo(parameter))
                .body("violations[0].message", equalTo(message));
    }

    @Test
    void aGoodQueryIsReadAndAnAbsentOneHasItsDefault() {
        given().get("/probe/list?limit=7&open=true&colour=RED&since=2026-03-01T12:00:00Z")
                .then()
                .statusCode(200)
                .body(equalTo("7 true RED"));
        given().get("/probe/list").then().statusCode(200).body(equalTo("50 false null"));
    }

    @Test
    void anUnknownIdIsNotFound() {
        problem("/probe/" + UUID.randomUUID(), 404);
    }

    @Test
    void anIdThatIsNoneIsNotFound() {
        problem("/probe/1%20or%201=1", 404);
    }

    @Test
    void aNulCharacterInTheAddressIsABadRequest() {
        given().urlEncodingEnabled(false)
                .get("/probe/gone?q=Anna%00Frick")
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("violations[0].field", equalTo("q"))
                .body("violations[0].in", equalTo("query"))
                .body("violations[0].message", equalTo("has a NUL character"));
        given().urlEncodingEnabled(false).get("/probe/%00").then().statusCode(400);
    }

    @Test
    void anUnknownPathIsNotFound() {
        problem("/nowhere/at/all", 404);
    }

    @Test
    void aWrongMethodIsToldSo() {
        given().delete("/probe").then().statusCode(405).contentType("application/problem+json");
    }

    @Test
    void aWrongMediaTypeIsToldSo() {
        given().contentType(ContentType.XML)
                .body("<probe/>")
                .post("/probe")
                .then()
                .statusCode(415)
                .contentType("application/problem+json");
    }

    @Test
    void aBodyOver64KibIsTooLarge() {
        post("{'reference': '" + "x".repeat(65_536) + "'}")
                .statusCode(413)
                .contentType("application/problem+json")
                .body("detail", containsString("65536"));
    }

    @ParameterizedTest
    @CsvSource({"70000", "5000000"})
    void aBodyOver64KibOfUntoldLengthIsTooLarge(int length) throws Exception {
        HttpResponse<String> answer = postUntoldLength(probe, "{\"reference\": \"" + "x".repeat(length) + "\"}");

        Assertions.assertThat(answer.statusCode()).isEqualTo(413);
        Assertions.assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        Assertions.assertThat(answer.body()).contains("\"status\":413", "at most 65536 bytes");
    }

    @Test
    void aPathMayTakeALargerBodyOfUntoldLength() throws Exception {
        URI larger = URI.create(probe + "/import");

        Assertions.assertThat(postUntoldLength(larger, "{\"text\": \"" + "x".repeat(200_000) + "\"}")
                        .body())
                .contains("200000");
        Assertions.assertThat(postUntoldLength(larger, "{\"text\": \"" + "x".repeat(1_100_000) + "\"}")
                        .body())
                .contains("at most 1048576 bytes");
    }

    private static HttpResponse<String> postUntoldLength(URI to, String body) throws Exception {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        try (HttpClient client = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(to)
                    .version(HttpClient.Version.HTTP_1_1)
                    .header("Content-Type", "application/json")
                    .POST(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(bytes)))
                    .build();
            return client.send(request, BodyHandlers.ofString());
        }
    }

    @Test
    void aPathMayTakeALargerBody() {
        given().contentType(ContentType.JSON)
                .body("{\"text\": \"" + "x".repeat(200_000) + "\"}")
                .post("/probe/import")
                .then()
                .statusCode(200)
                .body("length", equalTo(200_000));
    }

    @Test
    void goneTellsTheOutcome() {
        problem("/probe/gone", 410).body("outcome", equalTo("TREATED"));
    }

    @Test
    void unprocessableTellsTheField() {
        problem("/probe/future", 422).body("violations[0].field", equalTo("at"));
    }

    @Test
    void aBugTellsNothingOfTheInside() {
        problem("/probe/bug", 500).body(not(containsString("Anna"))).body(not(containsString("IllegalState")));
    }

    @Test
    void whileTheDatabaseIsAwayTheServiceIsUnavailable() {
        DatabaseCable.cut();

        problem("/probe/database", 503).header("Retry-After", "1").body("detail", startsWith("Something behind"));
    }

    @Test
    void whatNobodyHasSaidWhoMayCallIsCalledByNobody() {
        problem("/unguarded", 401);
    }

    @Test
    @TestSecurity(user = "carla", roles = "coordinator")
    void whatNobodyHasSaidWhoMayCallIsNotForCoordinatorsEither() {
        problem("/unguarded", 403);
    }

    @Test
    void withoutATokenNobodyIsKnown() {
        problem("/probe/organisation", 401).header("WWW-Authenticate", startsWith("Bearer"));
    }

    @Test
    void aTokenThatIsNoneIsRefused() {
        given().header("Authorization", "Bearer nonsense")
                .get("/probe/organisation")
                .then()
                .statusCode(401)
                .contentType("application/problem+json");
    }

    @Test
    @TestSecurity(user = "anna", roles = "responder")
    @OidcSecurity(claims = @Claim(key = "sub", value = "anna"))
    void aRoleThatMayNotIsForbidden() {
        problem("/probe/organisation", 403);
    }

    @Test
    @TestSecurity(user = "carla", roles = "coordinator")
    @OidcSecurity(claims = @Claim(key = "sub", value = "carla"))
    void aCoordinatorOfNoOrganisationIsForbidden() {
        problem("/probe/organisation", 403).body("detail", equalTo("The token names no organisation."));
    }

    @Test
    @TestSecurity(user = "carla", roles = "coordinator")
    @OidcSecurity(claims = {@Claim(key = "sub", value = "carla"), @Claim(key = "organisation", value = "demo")})
    void theTokenTellsWhoCallsAndForWhom() {
        given().get("/probe/organisation")
                .then()
                .statusCode(200)
                .body("organisation", equalTo("demo"))
                .body("subject", equalTo("carla"));
    }

    private static ValidatableResponse post(String body) {
        return given().contentType(ContentType.JSON)
                .body(body.replace('\'', '"'))
                .post("/probe")
                .then();
    }

    private static ValidatableResponse problem(String path, int status) {
        return given().get(path)
                .then()
                .statusCode(status)
                .contentType("application/problem+json")
                .body("status", equalTo(status));
    }
}
