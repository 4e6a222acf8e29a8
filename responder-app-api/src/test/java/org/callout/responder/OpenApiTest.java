package org.callout.responder;

import io.quarkus.test.junit.QuarkusTest;
import org.callout.contracts.OpenApiContract;
import org.junit.jupiter.api.Test;

import static io.restassured.RestAssured.given;

/** What is served is what was reviewed; {@code -Dcontracts.write=true} writes it anew, for review. */
@QuarkusTest
class OpenApiTest {

    @Test
    void theServedDescriptionIsTheReviewedOne() {
        var served = given().accept("application/yaml").get("/q/openapi").asString();

        OpenApiContract.of("responder-app-api").verify(served);
    }
}
