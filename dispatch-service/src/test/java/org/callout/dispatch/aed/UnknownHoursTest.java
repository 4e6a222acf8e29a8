package org.callout.dispatch.aed;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.callout.dispatch.testing.Tokens;
import org.callout.platform.identity.Roles;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.callout.dispatch.testing.AedLists.feature;
import static org.callout.dispatch.testing.AedLists.load;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.startsWith;

@QuarkusTest
class UnknownHoursTest {

    private static final String SCHOOL = "during school hours";

    private final String source = "list-" + UUID.randomUUID();

    @Test
    void textsThatNobodyButAHumanCanReadAreListedFirstAndThenSitesWithoutAny() {
        load(
                        source,
                        feature(source + 1, Map.of("opening_hours", "24/7")),
                        feature(source + 2, Map.of()),
                        feature(source + 3, Map.of("opening_hours", SCHOOL)))
                .statusCode(200);

        assertThat(listed(null)).containsExactly(source + 3, source + 2);
        assertThat(listed("UNREADABLE")).containsExactly(source + 3);
        assertThat(listed("MISSING")).containsExactly(source + 2);
    }

    @Test
    void mendedHoursCountAtOnceAndOutliveTheSameListAgain() {
        String list = feature(source, Map.of("opening_hours", SCHOOL));
        load(source, list).statusCode(200);

        mend(idOf(source), " 24/7 ")
                .statusCode(200)
                .body("openingHours", equalTo("24/7"))
                .body("hoursBeforeMending", equalTo(SCHOOL))
                .body("hoursStanding", equalTo("READABLE"))
                .body("usability", equalTo("OPEN"));
        load(source, list).statusCode(200).body("unchanged", equalTo(1));

        assertThat(listed(null)).isEmpty();
    }

    @Test
    void aChangedTextShowsUpAgain() {
        load(source, feature(source, Map.of("opening_hours", SCHOOL))).statusCode(200);
        mend(idOf(source), "24/7").statusCode(200);

        load(source, feature(source, Map.of("opening_hours", "when there is school")))
                .statusCode(200)
                .body("updated", equalTo(1));

        assertThat(listed("UNREADABLE")).containsExactly(source);
    }

    @ParameterizedTest
    @ValueSource(strings = {SCHOOL, "", "Mo-Fr 08:00-12:00; 13:30-17:00"})
    void hoursThatCannotBeUnderstoodAreRefusedByTheNameOfTheirField(String hours) {
        load(source, feature(source, Map.of())).statusCode(200);

        mend(idOf(source), hours).statusCode(400).body("violations[0].field", equalTo("openingHours"));
    }

    @Test
    void aPageSaysWhereTheNextOneStarts() {
        load(
                        source,
                        feature(source + 1, Map.of()),
                        feature(source + 2, Map.of()),
                        feature(source + 3, Map.of("opening_hours", SCHOOL)))
                .statusCode(200);

        var ids = new ArrayList<String>();
        String cursor = null;
        do {
            var page = page(null, cursor, 1);
            ids.addAll(page.extract().path("items.id"));
            cursor = page.extract().path("nextCursor");
        } while (cursor != null);

        assertThat(ids).doesNotHaveDuplicates().hasSizeGreaterThanOrEqualTo(3);
        as(Roles.COORDINATOR).get("/v1/aeds/unknown-hours?cursor=x").then().statusCode(400);
    }

    @Test
    void aDeviceThatNobodyKnowsCannotBeMended() {
        mend(UUID.randomUUID().toString(), "24/7").statusCode(404);
        as(Roles.RESPONDER).get("/v1/aeds/unknown-hours").then().statusCode(403);
    }

    @Test
    void onlyWhatIsAskedForIsListed() {
        load(source, feature(source, Map.of())).statusCode(200);

        page("MISSING", null, 200).body("items.hoursStanding", everyItem(equalTo("MISSING")));
        as(Roles.COORDINATOR)
                .get("/v1/aeds/unknown-hours?hours=READABLE")
                .then()
                .statusCode(400)
                .body("title", startsWith("Bad"));
    }

    private String idOf(String ref) {
        return page(null, null, 200).extract().path("items.find { it.sourceRef == '%s' }.id".formatted(ref));
    }

    /** Names of this test's own sites, in the order of the pages. */
    private List<String> listed(@Nullable String hours) {
        var refs = new ArrayList<String>();
        String cursor = null;
        do {
            var page = page(hours, cursor, 200);
            refs.addAll(page.extract().path("items.findAll { it.source == '%s' }.sourceRef".formatted(source)));
            cursor = page.extract().path("nextCursor");
        } while (cursor != null);
        return refs;
    }

    private static ValidatableResponse page(@Nullable String hours, @Nullable String cursor, int limit) {
        RequestSpecification request = as(Roles.COORDINATOR).queryParam("limit", limit);
        if (hours != null) request.queryParam("hours", hours);
        if (cursor != null) request.queryParam("cursor", cursor);
        return request.get("/v1/aeds/unknown-hours").then().statusCode(200);
    }

    private static ValidatableResponse mend(String id, String hours) {
        return as(Roles.COORDINATOR)
                .contentType("application/json")
                .body(Map.of("openingHours", hours))
                .put("/v1/aeds/" + id + "/opening-hours")
                .then();
    }

    private static RequestSpecification as(String role) {
        return given().auth().oauth2(Tokens.of(role, "demo"));
    }
}
