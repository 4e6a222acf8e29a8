package org.callout.dispatch;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.util.List;
import java.util.UUID;
import org.callout.contracts.OpenApiContract;
import org.callout.contracts.OpenApiContract.Operation;
import org.callout.dispatch.testing.Tokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import static io.restassured.RestAssured.given;

@QuarkusTest
class WithoutATokenTest {

    static List<Operation> operations() {
        return OpenApiContract.of("dispatch-service").operations().stream()
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
    void theFiguresOfTheServiceAreForWhoeverRunsIt() {
        given().get("/q/metrics").then().statusCode(401);
        given().auth()
                .oauth2(Tokens.of("coordinator", "demo"))
                .get("/q/metrics")
                .then()
                .statusCode(403);
        given().auth()
                .oauth2(Tokens.of("admin", "demo"))
                .get("/q/metrics")
                .then()
                .statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/config.json", "/q/health/live", "/q/health/ready", "/q/openapi"})
    void whatAnybodyMaySeeIsAnswered(String path) {
        given().get(path).then().statusCode(200);
    }
}
