package org.callout.responder.position;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.time.Instant;
import java.util.Map;
import org.callout.responder.world.Hardship;
import org.callout.responder.world.Phone;
import org.junit.jupiter.api.Test;

import static org.hamcrest.Matchers.equalTo;

@QuarkusTest
@TestProfile(Hardship.class)
class PositionWithoutBrokerTest {

    @Test
    void aFixThatTheBrokerDoesNotTakeIsNotClaimedToBeTaken() {
        var anna = Phone.ofVolunteer("anna");
        var fix = Map.of(
                "lon",
                9.5,
                "lat",
                47.1,
                "accuracyMetres",
                5,
                "at",
                Instant.now().toString());

        anna.put("/v1/me/position", fix)
                .statusCode(503)
                .contentType("application/problem+json")
                .body("status", equalTo(503));
    }
}
