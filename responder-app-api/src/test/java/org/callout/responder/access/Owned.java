package org.callout.responder.access;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import org.callout.responder.world.AlertScript;
import org.callout.responder.world.Arrival;
import org.callout.responder.world.Phone;

/** A volunteer and what is theirs, made as far as a row asks for it. */
final class Owned {

    static final String ORGANISATION = "demo";

    private final Phone phone = Phone.ofVolunteer("Owner " + UUID.randomUUID());

    Owned() {
        phone.put("/v1/me/memberships/" + ORGANISATION, Map.of()).statusCode(200);
    }

    Phone phone() {
        return phone;
    }

    UUID responder() {
        return phone.responderId();
    }

    /** A document that was sent to the organisation. */
    UUID document() {
        return UUID.fromString(phone.request()
                .multiPart("organisation", ORGANISATION)
                .multiPart("qualification", "BLS_AED")
                .multiPart("file", "x.pdf", "%PDF-1.4\n".getBytes(StandardCharsets.US_ASCII), "application/pdf")
                .post("/v1/me/documents")
                .then()
                .statusCode(201)
                .extract()
                .path("id"));
    }

    /** An alert that is open. */
    UUID alert() {
        AlertScript alert = AlertScript.to(phone).open();
        Arrival.of(phone, alert, "OPEN");
        return alert.alertId();
    }

    /** An alert whose call they went to and is over. */
    UUID call() {
        AlertScript alert = AlertScript.to(phone).open().assigned();
        Arrival.of(phone, alert, "ASSIGNED");
        phone.put(alert.assignmentPath() + "/withdrawal", Map.of()).statusCode(200);
        return alert.alertId();
    }

    /** An assignment on its way. */
    UUID assignment() {
        AlertScript alert = AlertScript.to(phone).open().assigned();
        Arrival.of(phone, alert, "ASSIGNED");
        return alert.assignmentId();
    }
}
