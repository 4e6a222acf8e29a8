package org.callout.responder;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.util.List;
import java.util.UUID;
import org.callout.contracts.OpenApiContract;
import org.callout.contracts.OpenApiContract.Operation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static io.restassured.RestAssured.given;

@QuarkusTest
class WithoutATokenTest {

    static List<Operation> operations() {
        return OpenApiContract.of("responder-app-api").operations().stream()
                .filter(operation -> !operation.path().equals("/config.json"))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("operations")
    void nothingIsAnswered(Operation operation) {
        given().contentType(ContentType.JSON)
                .body("{}")
                .request(operation.method(), operation.pathWith(UUID.randomUUID()))
                .then()
                .statusCode(401);
    }

    @Test
    void theFiguresOfTheServiceAreNotAnswered() {
        given().get("/q/metrics").then().statusCode(401);
    }
}
