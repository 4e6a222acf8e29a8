package org.callout.dispatch.aed.lists;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.callout.dispatch.testing.Tokens;
import org.callout.platform.identity.Roles;
import org.junit.jupiter.api.Test;

import static io.restassured.RestAssured.given;
import static org.callout.dispatch.testing.AedLists.aSource;
import static org.callout.dispatch.testing.AedLists.feature;
import static org.callout.dispatch.testing.AedLists.listed;
import static org.callout.dispatch.testing.AedLists.load;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

@QuarkusTest
class ListRetirementTest {

    @Test
    void aListOfAnotherRegionIsRetiredAsAWholeAndComesBackWithItsNextImport() {
        String source = aSource();
        String other = aSource();
        load(source, feature(source + 1), feature(source + 2)).statusCode(200);
        load(other, feature(other + 1)).statusCode(200);

        retire(Roles.COORDINATOR, source).statusCode(403);
        retire(Roles.ADMIN, source).statusCode(204);
        retire(Roles.ADMIN, source).statusCode(204);

        listed().body("source", not(hasItem(source))).body("source", hasItem(other));
        load(source, feature(source + 1), feature(source + 2)).statusCode(200).body("updated", equalTo(2));
        listed().body("source", hasItem(source));
        retire(Roles.ADMIN, aSource()).statusCode(404);
        retire(Roles.ADMIN, "manual").statusCode(409);
    }

    private static ValidatableResponse retire(String role, String source) {
        return given().auth()
                .oauth2(Tokens.of(role, "demo"))
                .delete("/v1/aed-sources/" + source + "/devices")
                .then();
    }
}
