package org.callout.responder.organisation;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.callout.responder.world.Directory;
import org.callout.responder.world.Phone;
import org.callout.responder.world.Tokens;
import org.junit.jupiter.api.Test;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

@QuarkusTest
class DirectoryTest {

    private final String organisation = "org-" + UUID.randomUUID();

    @Test
    void anOrganisationDescribesItselfAndIsFoundByItsName() {
        put(organisation, "Be kind.").statusCode(200).body("codeVersion", equalTo(1));

        Phone.ofStranger("anna")
                .get("/v1/organisations?q=" + organisation.substring(4, 20).toUpperCase(Locale.ROOT))
                .statusCode(200)
                .body("items.id", contains(organisation))
                .body("items[0].entry.asksFor[0].code", equalTo("BLS_AED"))
                .body("items[0].entry.codeOfConduct.texts.en", equalTo("Be kind."))
                .body("nextCursor", nullValue());
        Phone.ofStranger("anna").get("/v1/organisations/" + organisation).statusCode(200);
        Phone.ofStranger("anna").get("/v1/organisations/nobody").statusCode(404);
    }

    @Test
    void otherTextsAreANewVersionAndTheSameAreNot() {
        put(organisation, "Be kind.");

        put(organisation, "Be kind.").body("codeVersion", equalTo(1));
        put(organisation, "Be kind and sober.").body("codeVersion", equalTo(2));
    }

    @Test
    void nobodyDescribesAnother() {
        describe("other", organisation, Directory.entry("Somebody", "Be kind.", 14))
                .statusCode(403);
        Phone.ofStranger("anna").get("/v1/organisations/" + organisation).statusCode(404);
    }

    @Test
    void anEntryThatLacksSomethingIsRefusedByField() {
        describe(organisation, organisation, Map.of("name", "", "alertsFor", List.of(), "asksFor", List.of()))
                .statusCode(400)
                .body("violations.field", hasItem("name"))
                .body("violations.field", hasItem("codeOfConduct"));
    }

    @Test
    void theDirectoryIsReadPageByPage() {
        put("aaa-" + organisation, "Be kind.");
        put("aab-" + organisation, "Be kind.");

        var first = Phone.ofStranger("anna")
                .get("/v1/organisations?limit=1&q=" + organisation)
                .statusCode(200)
                .body("items.id", contains("aaa-" + organisation));
        Phone.ofStranger("anna")
                .get("/v1/organisations?limit=1&q=" + organisation + "&cursor="
                        + first.extract().<String>path("nextCursor"))
                .body("items.id", contains("aab-" + organisation))
                .body("items.id", not(hasItem("aaa-" + organisation)));
    }

    private static ValidatableResponse put(String organisation, String text) {
        return describe(organisation, organisation, Directory.entry(organisation, text, 14))
                .statusCode(200);
    }

    private static ValidatableResponse describe(String admins, String organisation, Map<String, ?> entry) {
        return given().auth()
                .oauth2(Tokens.token("admin", "admin-of-" + admins, admins))
                .contentType(ContentType.JSON)
                .body(entry)
                .put("/v1/organisations/" + organisation)
                .then();
    }
}
