package org.callout.responder.way;

import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.callout.responder.world.AlertScript;
import org.callout.responder.world.Arrival;
import org.callout.responder.world.Phone;
import org.junit.jupiter.api.Test;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;

/** Without a region there are no streets, and the way says so. */
@QuarkusTest
class WayTest {

    private static final Map<String, Object> HERE = Map.of("lon", 9.518, "lat", 47.138, "language", "de");

    @Test
    void theWayLeadsToTheSceneAndByTheAedIfItIsToBeFetched() {
        var anna = Phone.ofVolunteer("anna");
        var path = assigned(anna).assignmentPath() + "/route";

        anna.put(path, HERE)
                .statusCode(200)
                .body("travelMode", equalTo("FOOT"))
                .body("legs.to", contains("SCENE"))
                .body("legs.source", contains("STRAIGHT_LINE"))
                .body("legs[0].line.size()", equalTo(2))
                .body("legs[0].turns.size()", equalTo(0))
                .body("legs[0].distanceMetres", greaterThan(200));
        anna.put(path, Map.of("lon", 9.518, "lat", 47.138, "language", "fr", "byAed", true, "travelMode", "BIKE"))
                .body("legs.to", contains("AED", "SCENE"))
                .body("travelMode", equalTo("BIKE"));
    }

    @Test
    void whatCannotBeOnEarthIsRefusedAndAnEndedAssignmentHasNoWay() {
        var anna = Phone.ofVolunteer("anna");
        var assignment = assigned(anna).assignmentPath();

        anna.put(assignment + "/route", Map.of("lon", 181, "lat", 47, "language", "de"))
                .statusCode(400);
        anna.put(assignment + "/route", Map.of("lon", 9, "lat", 47, "language", "xx"))
                .statusCode(400);
        anna.put(assignment + "/progress", Map.of("step", "FINISHED")).statusCode(200);

        anna.put(assignment + "/route", HERE).statusCode(410).body("outcome", equalTo("FINISHED"));
    }

    private static AlertScript assigned(Phone phone) {
        var alert = AlertScript.to(phone).open();
        Arrival.of(phone, alert, "OPEN");
        alert.assigned();
        Arrival.of(phone, alert, "ASSIGNED");
        return alert;
    }
}
