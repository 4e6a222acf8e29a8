package org.callout.dispatch.intake;

import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import org.callout.dispatch.testing.Town;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

@QuarkusTest
class CallerTest {

    @Inject
    Pool pool;

    private Town town;

    @BeforeEach
    void visitATown() {
        town = new Town(pool);
    }

    @Test
    void whoHasCalledIsKeptBesideThePatientAndCorrectedPartByPart() {
        Map<String, Object> body = town.incident("CARDIAC_ARREST");
        body.put("caller", Map.of("name", "Rosa Marxer", "phone", "+423 791 00 00"));
        UUID incident = town.raise(body);

        town.send("cad", "POST", "/v1/incidents", body).statusCode(200);
        town.send(
                        "coordinator",
                        "PATCH",
                        "/v1/incidents/" + incident,
                        Map.of("caller", Map.of("phone", "+423 791 11 11")))
                .statusCode(200)
                .body("caller.name", equalTo("Rosa Marxer"))
                .body("caller.phone", equalTo("+423 791 11 11"))
                .body(
                        "timeline.findAll { it.type == 'CORRECTED' }.detail.fields.flatten()",
                        equalTo(java.util.List.of("caller")));
    }

    @Test
    void aCallerIsNobodyUnlessTold() {
        UUID incident = town.raise(town.incident("CARDIAC_ARREST"));

        town.read("coordinator", "/v1/incidents/" + incident).body("caller", nullValue());
    }
}
