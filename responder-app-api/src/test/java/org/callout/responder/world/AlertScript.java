package org.callout.responder.world;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** One alert as dispatch tells it, change by change; place, patient and codes are marked so that a leak is found. */
public final class AlertScript {

    /** Words that nobody may read before acceptance. */
    public static final List<String> SECRETS = List.of(
            "Secretstreet",
            "secret notes",
            "C4711",
            "47.1392",
            "9.5209",
            "secret door",
            "Secretname",
            "+423555",
            "secret wish");

    private final UUID alertId = UUID.randomUUID();
    private final UUID calloutId = UUID.randomUUID();
    private final UUID assignmentId = UUID.randomUUID();
    private final UUID aedId = UUID.randomUUID();
    private final UUID responderId;
    private long sequence = 1;
    private long movedAtVersion;
    private final List<Map<String, Object>> messages = new ArrayList<>();
    private String organisation = "demo";
    private List<String> hazards = List.of("TRAFFIC");
    private Instant expiresAt = Instant.now().plus(Duration.ofSeconds(30));

    private AlertScript(UUID responderId) {
        this.responderId = responderId;
    }

    /** A new alert to this volunteer. */
    public static AlertScript to(Phone phone) {
        return new AlertScript(phone.responderId());
    }

    /** The same alert with another time to answer. */
    public AlertScript expiring(Instant at) {
        expiresAt = at;
        return this;
    }

    /** The same alert from another organisation. */
    public AlertScript by(String alerting) {
        organisation = alerting;
        return this;
    }

    /** The same alert with other hazards at the scene. */
    public AlertScript withHazards(String... known) {
        hazards = List.of(known);
        return this;
    }

    /** Tells that the alert is open. */
    public AlertScript open() {
        Dispatch.tell(change("OPEN", null, null, null));
        return this;
    }

    /** Tells that nobody answered in time. */
    public AlertScript expired() {
        Dispatch.tell(change("EXPIRED", null, null, null));
        return this;
    }

    /** Tells that the volunteer is assigned, with everything. */
    public AlertScript assigned() {
        return assigned("ASSIGNED");
    }

    /** Tells that the volunteer is assigned and how far dispatch knows them to be. */
    public AlertScript assigned(String progress) {
        Dispatch.tell(change("ASSIGNED", null, null, details(progress)));
        return this;
    }

    /** Tells that the volunteer is assigned since then. */
    public AlertScript assignedSince(Instant acceptedAt) {
        var details = details("ASSIGNED");
        details.put("acceptedAt", acceptedAt.toString());
        Dispatch.tell(change("ASSIGNED", null, null, details));
        return this;
    }

    /** Tells that the volunteer is asked whether they are all right. */
    public AlertScript asked(Instant at) {
        var details = details("ASSIGNED");
        details.put("checkAskedAt", at.toString());
        Dispatch.tell(change("ASSIGNED", null, null, details));
        return this;
    }

    /** Tells that enough people are on the way. */
    public AlertScript filled() {
        Dispatch.tell(change("FILLED", null, null, null));
        return this;
    }

    /** Tells that the callout was closed. */
    public AlertScript stoodDown(String outcome) {
        Dispatch.tell(change("STOOD_DOWN", "the callout was closed", outcome, null));
        return this;
    }

    /** Tells that the callout was closed while the volunteer is with the patient, and stays. */
    public AlertScript closedAround(String outcome) {
        Dispatch.tell(change("ASSIGNED", null, outcome, details("WITH_PATIENT")));
        return this;
    }

    /** Tells that crew or coordinator let the volunteer go. */
    public AlertScript released(String outcome) {
        Dispatch.tell(change("RELEASED", "crew has taken over", outcome, null));
        return this;
    }

    /** Tells that crew or coordinator let the volunteer go after a hard call, and until when nobody asks them. */
    public AlertScript releasedInPeaceUntil(Instant until) {
        var change = change("RELEASED", "crew has taken over", "TREATED", null);
        change.put("leftInPeaceUntil", until.toString());
        Dispatch.tell(change);
        return this;
    }

    /** Tells that we withdrew while the callout goes on, for a reason by its published name. */
    public AlertScript stoodDownFor(String reason) {
        Dispatch.tell(change("STOOD_DOWN", reason, null, null));
        return this;
    }

    /** Tells that the volunteer is done. */
    public AlertScript finished() {
        Dispatch.tell(change("FINISHED", null, null, null));
        return this;
    }

    /** Any change as it would be told next. */
    public Map<String, Object> change(String state, String reason, String outcome, Object assignment) {
        var change = new LinkedHashMap<String, Object>();
        change.put("alertId", alertId);
        change.put("calloutId", calloutId);
        change.put("responderId", responderId);
        change.put("organisation", organisation);
        change.put("kind", "INCIDENT");
        change.put("sequence", ++sequence);
        change.put("at", Instant.now().toString());
        change.put("state", state);
        change.put("offer", offer());
        if (reason != null) {
            change.put("reason", reason);
        }
        if (outcome != null) {
            change.put("outcome", outcome);
        }
        if (assignment != null) {
            change.put("assignment", assignment);
        }
        return change;
    }

    private Map<String, Object> offer() {
        var offer = new LinkedHashMap<String, Object>();
        offer.put("organisationName", "Demo Ambulance");
        offer.put("category", "CARDIAC_ARREST");
        offer.put("role", "DIRECT");
        offer.put("ageGroup", "ADULT");
        offer.put("placeType", "PUBLIC");
        offer.put("hazards", hazards);
        offer.put("distanceMetres", 300);
        offer.put("etaMinutes", 4);
        offer.put("wave", 1);
        offer.put("sentAt", Instant.now().toString());
        offer.put("expiresAt", expiresAt.toString());
        return offer;
    }

    /** The details of an assignment. */
    public Map<String, Object> details(String progress) {
        var details = new LinkedHashMap<String, Object>();
        details.put("assignmentId", assignmentId);
        details.put("progress", progress);
        details.put("acceptedAt", Instant.now().toString());
        details.put(
                "location",
                Map.of(
                        "lon",
                        9.5209,
                        "lat",
                        47.1392,
                        "address",
                        "Secretstreet 1",
                        "access",
                        "secret door",
                        "placeType",
                        "PUBLIC"));
        details.put("patient", Map.of("ageYears", 67, "sex", "MALE"));
        details.put("personName", "Berta Secretname");
        details.put("personPhone", "+4235550101");
        details.put("wishes", "a secret wish");
        details.put("notes", "secret notes");
        details.put("hazards", hazards);
        details.put(
                "aed", Map.of("id", aedId, "lon", 9.5216, "lat", 47.1398, "usability", "OPEN", "cabinetCode", "C4711"));
        details.put("controlRoomPhone", "144");
        details.put(
                "travel", Map.of("source", "STRAIGHT_LINE", "mode", "FOOT", "distanceMetres", 268, "etaSeconds", 219));
        details.put("code", "4071");
        details.put("others", List.of(Map.of("role", "AED_RUNNER", "progress", "EN_ROUTE", "etaMinutes", 4)));
        details.put("messages", List.copyOf(messages));
        if (movedAtVersion > 0) {
            details.put(
                    "warning",
                    Map.of(
                            "version",
                            movedAtVersion,
                            "at",
                            Instant.now().toString(),
                            "sceneMoved",
                            true,
                            "newHazard",
                            false));
        }
        return details;
    }

    /** The control room writes. */
    public AlertScript says(String text) {
        return knows("CONTROL_ROOM", UUID.randomUUID(), text);
    }

    /** The control room has what was written by either side. */
    public AlertScript knows(String from, UUID messageId, String text) {
        messages.add(Map.of(
                "id", messageId, "from", from, "text", text, "at", Instant.now().toString()));
        return assigned();
    }

    /** The scene moves; its version is to be acknowledged. */
    public long moves() {
        movedAtVersion = sequence + 1;
        assigned();
        return movedAtVersion;
    }

    /** The AED to bring. */
    public UUID aedId() {
        return aedId;
    }

    public UUID alertId() {
        return alertId;
    }

    public UUID calloutId() {
        return calloutId;
    }

    public UUID assignmentId() {
        return assignmentId;
    }

    /** Where the alert stands in the API. */
    public String path() {
        return "/v1/me/alerts/" + alertId;
    }

    /** Where the assignment stands in the API. */
    public String assignmentPath() {
        return "/v1/me/assignments/" + assignmentId;
    }
}
