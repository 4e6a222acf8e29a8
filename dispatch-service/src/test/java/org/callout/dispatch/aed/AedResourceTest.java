package org.callout.dispatch.aed;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiFunction;
import org.callout.dispatch.testing.Tokens;
import org.callout.geo.aed.Usability;
import org.callout.platform.identity.Roles;
import org.callout.platform.transaction.Transactions;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static io.restassured.RestAssured.given;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.callout.dispatch.testing.AedLists.feature;
import static org.callout.dispatch.testing.AedLists.load;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

@QuarkusTest
class AedResourceTest {

    private static final String AROUND = "9.52,47.13,9.53,47.15";
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(10);

    @Inject
    Transactions transactions;

    @Inject
    AedConditions conditions;

    @Test
    void aSiteAddedByHandIsOnTheMapAndUsableAtItsHours() {
        String id = add(Map.of("lon", 9.521, "lat", 47.14, "openingHours", "24/7", "cabinetCode", "C4711"));

        list(AROUND)
                .body("id", hasItem(id))
                .body("find { it.id == '%s' }.usability".formatted(id), equalTo("OPEN"))
                .body("find { it.id == '%s' }.condition".formatted(id), equalTo("AVAILABLE"))
                .body("find { it.id == '%s' }.source".formatted(id), equalTo("manual"))
                .body("find { it.id == '%s' }.cabinetCode".formatted(id), nullValue());
    }

    @Test
    void theTableShowsThoseThatCanBeHadNowPageByPage() {
        String here = "Filter " + UUID.randomUUID();
        String open = add(Map.of("lon", 9.1, "lat", 47.5, "openingHours", "24/7", "description", here));
        String unknown = add(Map.of("lon", 9.1, "lat", 47.5, "indoor", false, "description", here));
        add(Map.of("lon", 9.1, "lat", 47.5, "openingHours", "24/7", "access", "private", "description", here));
        String broken = add(Map.of("lon", 9.1, "lat", 47.5, "openingHours", "24/7", "description", here));
        say(broken, "OUT_OF_ORDER").statusCode(200);

        devices(here, "usability=OPEN").body("items.id", contains(open)).body("total", equalTo(1));
        devices(here, "usability=OPEN&condition=OUT_OF_ORDER").body("total", equalTo(0));
        devices(here, "usability=UNUSABLE").body("items.id", contains(broken));
        String first = "usability=OPEN&usability=UNKNOWN_HOURS&limit=1";
        var page = devices(here, first).body("total", equalTo(2)).extract().jsonPath();
        var next = devices(here, first + "&cursor=" + page.getString("nextCursor"))
                .body("nextCursor", nullValue())
                .extract()
                .jsonPath();
        assertThat(List.of(page.getString("items[0].id"), next.getString("items[0].id")))
                .containsExactlyInAnyOrder(open, unknown);
        devices(here, "usability=PERHAPS").statusCode(400);
    }

    private static ValidatableResponse devices(String text, String query) {
        return as(Roles.COORDINATOR)
                .queryParam("q", text)
                .get("/v1/aeds/devices?" + query)
                .then();
    }

    @Test
    void aSiteOutsideTheViewIsNotListed() {
        String id = add(Map.of("lon", 9.6, "lat", 47.2));

        list(AROUND).body("id", not(hasItem(id)));
    }

    @Test
    void aRemovedSiteIsGone() {
        String id = add(Map.of("lon", 9.521, "lat", 47.14));

        as(Roles.COORDINATOR).delete("/v1/aeds/" + id).then().statusCode(204);

        list(AROUND).body("id", not(hasItem(id)));
        as(Roles.COORDINATOR).delete("/v1/aeds/" + id).then().statusCode(404);
    }

    @Test
    void aRemovedSiteIsBroughtBackAsItWasAndWhoDidWhatAndWhyIsKept() {
        String id = add(Map.of("lon", 9.521, "lat", 47.14, "description", "Gone " + UUID.randomUUID()));
        as(Roles.COORDINATOR)
                .contentType(ContentType.JSON)
                .body(Map.of("condition", "OUT_OF_ORDER", "reason", " No pads "))
                .put("/v1/aeds/" + id + "/condition")
                .then()
                .statusCode(200);
        as(Roles.COORDINATOR)
                .get("/v1/aeds/" + id)
                .then()
                .body("conditionBy", notNullValue())
                .body("conditionReason", equalTo("No pads"))
                .body("retirement", nullValue());

        as(Roles.COORDINATOR)
                .queryParam("reason", "House torn down")
                .delete("/v1/aeds/" + id)
                .then()
                .statusCode(204);
        String text = as(Roles.COORDINATOR)
                .get("/v1/aeds/" + id)
                .then()
                .statusCode(200)
                .body("retirement.by", notNullValue())
                .body("retirement.reason", equalTo("House torn down"))
                .extract()
                .path("description");
        devices(text, "retired=false").body("total", equalTo(0));
        devices(text, "retired=true").body("items.id", equalTo(List.of(id)));

        for (int i = 0; i < 2; i++) {
            as(Roles.COORDINATOR)
                    .delete("/v1/aeds/" + id + "/retirement")
                    .then()
                    .statusCode(200)
                    .body("condition", equalTo("OUT_OF_ORDER"));
        }
        devices(text, "retired=false")
                .body("items[0].broughtBackBy", notNullValue())
                .body("items[0].retirement", nullValue());
        say(id, "AVAILABLE").statusCode(200);
        as(Roles.COORDINATOR).get("/v1/aeds/" + id).then().body("conditionReason", nullValue());
        as(Roles.COORDINATOR)
                .delete("/v1/aeds/" + UUID.randomUUID() + "/retirement")
                .then()
                .statusCode(404);
    }

    @Test
    void aCoordinatorSaysThatADeviceIsOutOfOrderAndChecksItLater() {
        String id = add(Map.of("lon", 9.521, "lat", 47.14));

        say(id, "OUT_OF_ORDER").statusCode(200).body("usability", equalTo("UNUSABLE"));
        say(id, "OUT_OF_ORDER").statusCode(200).body("condition", equalTo("OUT_OF_ORDER"));
        say(id, "AVAILABLE").statusCode(200).body("condition", equalTo("AVAILABLE"));
    }

    @Test
    void aDeviceGoesToTheSceneAndComesBackByACheck() {
        UUID id = UUID.fromString(add(Map.of("lon", 9.521, "lat", 47.14)));

        assertThat(after(id, conditions::take)).isEqualTo("TAKEN");
        assertThat(after(id, conditions::take)).isEqualTo("TAKEN");
        say(id.toString(), "AVAILABLE")
                .statusCode(409)
                .body("detail", equalTo("A device that is TAKEN cannot become AVAILABLE"));
        say(id.toString(), "GONE_WITH_CREW").statusCode(409);
        assertThat(after(id, conditions::atScene)).isEqualTo("AT_SCENE");
        say(id.toString(), "GONE_WITH_CREW").statusCode(200).body("condition", equalTo("GONE_WITH_CREW"));
        say(id.toString(), "AVAILABLE").statusCode(200).body("condition", equalTo("AVAILABLE"));
        assertThat(after(id, conditions::outOfOrder)).isEqualTo("OUT_OF_ORDER");
    }

    @Test
    void aDeviceThatSomebodyElseHasIsNotOutOfOrderBecauseItsCabinetIsEmpty() {
        UUID id = UUID.fromString(add(Map.of("lon", 9.521, "lat", 47.14)));
        after(id, conditions::take);

        assertThat(after(id, conditions::outOfOrder)).isEqualTo("TAKEN");
        assertThat(after(id, conditions::atScene)).isEqualTo("AT_SCENE");
        assertThat(after(id, conditions::goWithCrew)).isEqualTo("GONE_WITH_CREW");
    }

    @Test
    void whoIsDescribedAnewKeepsConditionAndCodeUntilTheCodeIsTakenAway() {
        String id = add(Map.of("lon", 9.521, "lat", 47.14, "cabinetCode", "C4711"));
        say(id, "OUT_OF_ORDER").statusCode(200);

        replace(id, Map.of("lon", 9.522, "lat", 47.14))
                .statusCode(200)
                .body("lon", equalTo(9.522f))
                .body("condition", equalTo("OUT_OF_ORDER"));
        assertThat(codeOf(id)).isEqualTo("C4711");

        replace(id, Map.of("lon", 9.522, "lat", 47.14, "cabinetCode", "")).statusCode(200);
        assertThat(codeOf(id)).isNull();
    }

    @Test
    void aConditionThatNobodyKnowsIsRefusedByTheNameOfItsField() {
        String id = add(Map.of("lon", 9.521, "lat", 47.14));

        say(id, "BORROWED").statusCode(400).body("violations[0].field", equalTo("condition"));
        say(UUID.randomUUID().toString(), "OUT_OF_ORDER").statusCode(404);
    }

    @Test
    void whetherItCanBeHadIsToldOfTheDeviceAndOfItsPlace() {
        UUID id = UUID.fromString(add(Map.of("lon", 9.521, "lat", 47.14, "openingHours", "24/7")));

        after(id, conditions::take);

        assertThat(directions(id))
                .extracting(AedDirections::usability, AedDirections::usabilityOfPlace)
                .containsExactly(Usability.UNUSABLE, Usability.OPEN);
    }

    @Test
    void theOneWhoFetchesADeviceIsToldTheCode() {
        UUID id = UUID.fromString(add(Map.of("lon", 9.521, "lat", 47.14, "cabinetCode", "C4711")));

        assertThat(directions(id))
                .extracting(AedDirections::cabinetCode, told -> told.toString().contains("C4711"))
                .containsExactly("C4711", false);
    }

    @Test
    void theOneWhoFetchesADeviceOfAListIsToldWhatItsTermsAskFor() {
        String source = "list-" + UUID.randomUUID();
        load(source, feature(source)).statusCode(200);
        String ofList = as(Roles.COORDINATOR)
                .get("/v1/aeds?bbox=" + AROUND)
                .path("find { it.source == '%s' }.id".formatted(source));

        assertThat(directions(UUID.fromString(ofList)).attribution()).isEqualTo("© OpenStreetMap contributors");
        assertThat(directions(UUID.fromString(add(Map.of("lon", 9.521, "lat", 47.14))))
                        .attribution())
                .isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"lon\": 181, \"lat\": 0}",
                "{\"lon\": \"NaN\", \"lat\": 0}",
                "{\"lat\": 0}",
                "{\"lon\": 1e9, \"lat\": 0}"
            })
    void aPlaceOffTheEarthIsRefusedByTheNameOfItsField(String body) {
        as(Roles.COORDINATOR)
                .contentType(ContentType.JSON)
                .body(body)
                .post("/v1/aeds")
                .then()
                .statusCode(400)
                .body("violations[0].field", equalTo("lon"));
    }

    @Test
    void aViewThatIsNoRectangleIsRefused() {
        as(Roles.COORDINATOR)
                .get("/v1/aeds?bbox=1,2,3")
                .then()
                .statusCode(400)
                .body("violations[0].field", equalTo("bbox"));
        as(Roles.COORDINATOR).get("/v1/aeds").then().statusCode(400);
    }

    @Test
    void onlyThoseWhoLookAfterTheListMayTouchIt() {
        given().get("/v1/aeds?bbox=" + AROUND).then().statusCode(401);
        as(Roles.RESPONDER).get("/v1/aeds?bbox=" + AROUND).then().statusCode(403);
        as(Roles.COORDINATOR)
                .contentType(ContentType.JSON)
                .body("{}")
                .post("/v1/aeds/import?source=osm")
                .then()
                .statusCode(403);
    }

    private AedDirections directions(UUID id) {
        return requireNonNull(transactions
                .run(session -> conditions.directions(session, List.of(id)))
                .await()
                .atMost(LONGEST_WAIT)
                .get(id));
    }

    private @Nullable String codeOf(String id) {
        return directions(UUID.fromString(id)).cabinetCode();
    }

    private static ValidatableResponse say(String id, String condition) {
        return as(Roles.COORDINATOR)
                .contentType(ContentType.JSON)
                .body(Map.of("condition", condition))
                .put("/v1/aeds/" + id + "/condition")
                .then();
    }

    private String after(UUID id, BiFunction<Mutiny.Session, UUID, Uni<Void>> step) {
        transactions.run(session -> step.apply(session, id)).await().atMost(LONGEST_WAIT);
        return list(AROUND).extract().path("find { it.id == '%s' }.condition".formatted(id));
    }

    private static String add(Map<String, Object> site) {
        return as(Roles.COORDINATOR)
                .contentType(ContentType.JSON)
                .body(site)
                .post("/v1/aeds")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static ValidatableResponse replace(String id, Map<String, Object> site) {
        return as(Roles.COORDINATOR)
                .contentType(ContentType.JSON)
                .body(site)
                .put("/v1/aeds/" + id)
                .then();
    }

    private static ValidatableResponse list(String bbox) {
        return as(Roles.COORDINATOR).get("/v1/aeds?bbox=" + bbox).then().statusCode(200);
    }

    private static RequestSpecification as(String role) {
        return given().auth().oauth2(Tokens.of(role, "demo"));
    }
}
