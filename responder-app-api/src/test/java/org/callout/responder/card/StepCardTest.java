package org.callout.responder.card;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import org.callout.responder.world.AlertScript;
import org.callout.responder.world.Arrival;
import org.callout.responder.world.Phone;
import org.callout.responder.world.Tokens;
import org.junit.jupiter.api.Test;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

@QuarkusTest
class StepCardTest {

    private static final String CARDS = "/v1/step-cards";

    @Test
    void nothingIsShownThatNoClinicalLeadHasApproved() {
        var organisation = "cards-unapproved";
        send("admin", "lea", organisation, "POST", CARDS + "/delivered", Map.of())
                .statusCode(200)
                .body("", hasSize(Card.values().length))
                .body("state", everyItem(equalTo("DRAFT")));

        cardFor(assigned(organisation), "en").statusCode(404);
    }

    @Test
    void theApprovedCardIsShownInTheVolunteersLanguageOrInEnglish() {
        var organisation = "cards-approved";
        var id = delivered(organisation, "ARREST_DIRECT_ADULT");
        approve("clinical-lead", "cleo", organisation, id).statusCode(204);
        approve("clinical-lead", "cleo", organisation, id).statusCode(204);
        var anna = assigned(organisation);

        cardFor(anna, "de-CH, en;q=0.5")
                .statusCode(200)
                .body("language", equalTo("de"))
                .body("title", equalTo("Herzstillstand"))
                .body("version", equalTo(1));
        cardFor(anna, "fi").body("language", equalTo("en")).body("title", equalTo("Cardiac arrest"));
    }

    @Test
    void aNewVersionTakesThePlaceOfTheOldOneOnlyWhenSomebodyElseApprovesIt() {
        var organisation = "cards-versions";
        approve("clinical-lead", "cleo", organisation, delivered(organisation, "ARREST_DIRECT_ADULT"))
                .statusCode(204);
        var text = Map.of("languages", Map.of("en", Map.of("title", "Ours", "steps", List.of("Push hard."))));
        String second = send(
                        "clinical-lead",
                        "cleo",
                        organisation,
                        "POST",
                        CARDS,
                        Map.of("card", "ARREST_DIRECT_ADULT", "text", text))
                .statusCode(201)
                .body("version", equalTo(2))
                .body("own", equalTo(true))
                .extract()
                .path("id");
        var anna = assigned(organisation);

        approve("clinical-lead", "cleo", organisation, second).statusCode(403);
        cardFor(anna, "en").body("version", equalTo(1));
        approve("clinical-lead", "dora", organisation, second).statusCode(204);
        cardFor(anna, "en").body("version", equalTo(2)).body("title", equalTo("Ours"));

        send("clinical-lead", "dora", organisation, "DELETE", CARDS + "/" + second + "/approval", Map.of())
                .statusCode(204);
        cardFor(anna, "en").statusCode(404);
        approve("clinical-lead", "cleo", organisation, second).statusCode(409);
        send("coordinator", "cora", organisation, "GET", CARDS, Map.of())
                .body("find { it.id == '%s' }.approvedBy".formatted(second), equalTo("dora"))
                .body("find { it.id == '%s' }.retiredBy".formatted(second), equalTo("dora"))
                .body("find { it.id == '%s' }.own".formatted(second), equalTo(false));
    }

    @Test
    void anotherOrganisationsCardsDoNotExistAndOnlyAClinicalLeadApproves() {
        var id = delivered("cards-ours", "UNCONSCIOUS");

        approve("clinical-lead", "eve", "cards-theirs", id).statusCode(404);
        approve("admin", "lea", "cards-ours", id).statusCode(403);
        approve("coordinator", "cora", "cards-ours", id).statusCode(403);
        send("clinical-lead", "eve", "cards-theirs", "GET", CARDS, Map.of()).body("", hasSize(0));
    }

    @Test
    void aCardWithoutWordsOrWithoutEnglishIsRefused() {
        var german = Map.of("languages", Map.of("de", Map.of("title", "Unser", "steps", List.of("Drücken."))));
        var empty = Map.of("languages", Map.of("en", Map.of("title", "", "steps", List.of())));

        send("admin", "lea", "cards-bad", "POST", CARDS, Map.of("card", "UNCONSCIOUS", "text", german))
                .statusCode(400)
                .body("violations.field", hasItem("text.languages"));
        send("admin", "lea", "cards-bad", "POST", CARDS, Map.of("card", "UNCONSCIOUS", "text", empty))
                .statusCode(400);
        send("admin", "lea", "cards-bad", "POST", CARDS, Map.of("card", "SURGERY", "text", german))
                .statusCode(400);
    }

    private record Assigned(Phone phone, AlertScript alert) {}

    private static Assigned assigned(String organisation) {
        var phone = Phone.ofVolunteer("anna");
        var alert = AlertScript.to(phone).by(organisation).open().assigned();
        Arrival.of(phone, alert, "ASSIGNED");
        return new Assigned(phone, alert);
    }

    private static ValidatableResponse cardFor(Assigned assigned, String languages) {
        return assigned.phone().getIn(languages, assigned.alert().assignmentPath() + "/card");
    }

    private static String delivered(String organisation, String card) {
        return send("admin", "lea", organisation, "POST", CARDS + "/delivered", Map.of())
                .statusCode(200)
                .extract()
                .path("find { it.card == '" + card + "' }.id");
    }

    private static ValidatableResponse approve(String role, String name, String organisation, String id) {
        return send(role, name, organisation, "PUT", CARDS + "/" + id + "/approval", Map.of());
    }

    private static ValidatableResponse send(
            String role, String name, String organisation, String method, String path, Object body) {
        return given().auth()
                .oauth2(Tokens.token(role, name, organisation))
                .contentType(ContentType.JSON)
                .body(body)
                .request(method, path)
                .then();
    }
}
