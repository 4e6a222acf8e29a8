package org.callout.dispatch;

import io.quarkus.test.junit.QuarkusTest;
import org.callout.contracts.OpenApiContract;
import org.junit.jupiter.api.Test;

import static io.restassured.RestAssured.given;

@QuarkusTest
class OpenApiTest {

    @Test
    void whatIsServedIsWhatWasReviewed() {
        String served =
                given().get("/q/openapi").then().statusCode(200).extract().asString();

        OpenApiContract.of("dispatch-service").verify(served);
    }
}
