package org.callout.platform.identity;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.callout.platform.DatabaseCable;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;

/** Asks by the probe that says who is calling. */
@QuarkusTest
@QuarkusTestResource(DatabaseCable.class)
class RememberedCallersTest {

    @ConfigProperty(name = "quarkus.oidc.auth-server-url")
    String issuer;

    @Test
    void whoComesAgainIsWhoTheyWere() {
        String carla = tokenOf("carla", "coordinator");
        String dora = tokenOf("dora", "coordinator");

        for (int time = 1; time <= 3; time++) {
            ask(carla).statusCode(200).body("subject", equalTo("carla"));
            ask(dora).statusCode(200).body("subject", equalTo("dora"));
        }
    }

    @Test
    void whatARememberedCallerMayNotDoIsRefusedEachTime() {
        String anna = tokenOf("anna", "responder");

        for (int time = 1; time <= 3; time++) {
            ask(anna).statusCode(403);
        }
    }

    @Test
    void aSignatureThatDoesNotFitIsRefusedHoweverOftenTheTrueOneWasSeen() {
        String carla = tokenOf("carla", "coordinator");
        ask(carla).statusCode(200);
        String forged = carla.substring(0, carla.lastIndexOf('.') + 1)
                + tokenOf("dora", "coordinator").split("\\.", -1)[2];

        for (int time = 1; time <= 3; time++) {
            ask(forged).statusCode(401);
        }
    }

    private static ValidatableResponse ask(String token) {
        return given().auth().oauth2(token).get("/probe/organisation").then();
    }

    private String tokenOf(String subject, String role) {
        return given().formParam("grant_type", "client_credentials")
                .formParam("client_id", subject)
                .formParam("client_secret", "any")
                .formParam("scope", role)
                .post(issuer + "/token")
                .then()
                .statusCode(200)
                .extract()
                .path("access_token");
    }
}
