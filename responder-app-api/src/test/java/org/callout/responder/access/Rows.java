package org.callout.responder.access;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import static org.callout.responder.access.Access.ADMINISTRATION;
import static org.callout.responder.access.Access.CLINICAL_DESK;
import static org.callout.responder.access.Access.CLINICAL_LEADS;
import static org.callout.responder.access.Access.DESK;
import static org.callout.responder.access.Access.DESK_OF_MEMBER;
import static org.callout.responder.access.Access.OWNED;
import static org.callout.responder.access.Access.PEOPLE;
import static org.callout.responder.access.Access.PUBLIC;
import static org.callout.responder.access.Access.SIGNED;
import static org.callout.responder.access.Access.THEMSELVES;

/** The whole API, a line an operation: whoever adds one says here whom it is for. */
final class Rows {

    private static final String NOTHING = "";

    private Rows() {}

    static List<Row> all() {
        return Stream.of(
                        page(),
                        account(),
                        readiness(),
                        privacy(),
                        channels(),
                        practice(),
                        alerts(),
                        assignments(),
                        onTheWay(),
                        pictures(),
                        joining(),
                        desk(),
                        stepCards(),
                        aftercare())
                .flatMap(List::stream)
                .toList();
    }

    private static List<Row> page() {
        return List.of(Row.of("GET /config.json", PUBLIC, NOTHING, 200));
    }

    private static List<Row> account() {
        return List.of(
                // whoever is there already has an account
                Row.of("POST /v1/responders", THEMSELVES, """
                        {"displayName": "Somebody", "travelModes": ["FOOT"]}""", 409),
                Row.of("GET /v1/me", THEMSELVES, NOTHING, 200),
                Row.of("PATCH /v1/me", THEMSELVES, """
                        {"travelModes": ["FOOT"]}""", 200),
                Row.of("PUT /v1/me/availability", THEMSELVES, """
                        {"onDuty": true}""", 200),
                Row.of("PUT /v1/me/memberships/{organisation}", THEMSELVES, "{}", 200)
                        .with("organisation", "another"),
                Row.of("PUT /v1/me/devices/{deviceId}", THEMSELVES, """
                        {"platform": "WEB", "pushToken": "emu-access"}""", 204).with("deviceId", "phone"),
                Row.of("DELETE /v1/me/devices/{deviceId}", THEMSELVES, NOTHING, 204)
                        .with("deviceId", "phone"),
                Row.of("PUT /v1/me/position", THEMSELVES, """
                        {"lon": 9.5, "lat": 47.1, "accuracyMetres": 8, "at": "NOW"}""", 202),
                Row.of("GET /v1/me/stream", THEMSELVES, NOTHING, 200));
    }

    private static List<Row> channels() {
        return List.of(
                Row.of("GET /v1/me/telephone", THEMSELVES, NOTHING, 200),
                Row.of("PUT /v1/me/telephone", THEMSELVES, """
                        {"sms": false, "voice": false}""", 200),
                Row.of("PUT /v1/me/devices/{deviceId}/check", THEMSELVES, """
                        {"notifications": "DENIED", "sound": "NOT_ARMED", "batterySaver": "OFF", "location": "DENIED"}""", 404)
                        .with("deviceId", "none"),
                Row.of("POST /v1/me/devices/{deviceId}/test-pushes", THEMSELVES, NOTHING, 404)
                        .with("deviceId", "none"),
                Row.on(
                                "PUT /v1/me/devices/{deviceId}/test-pushes/{id}/receipt",
                                THEMSELVES,
                                Owned::responder,
                                NOTHING,
                                404)
                        .with("deviceId", "none"),
                Row.of("POST /v1/gateway/inbound", SIGNED, "{}", 204));
    }

    private static List<Row> practice() {
        return List.of(
                Row.of("POST /v1/me/practice-alerts", THEMSELVES, NOTHING, 201),
                Row.of("POST /v1/organisations/{organisation}/practice", DESK_OF_MEMBER, """
                        {"from": "2001-01-01", "days": 1}""", 201)
                        .with("organisation", Owned.ORGANISATION),
                Row.of("GET /v1/organisations/{organisation}/practice", DESK_OF_MEMBER, NOTHING, 200)
                        .with("organisation", Owned.ORGANISATION));
    }

    private static List<Row> readiness() {
        return List.of(
                Row.of("GET /v1/me/readiness", THEMSELVES, NOTHING, 200),
                Row.of("PUT /v1/me/readiness/hours", THEMSELVES, """
                        {"hours": []}""", 200),
                Row.of("PUT /v1/me/readiness/places", THEMSELVES, """
                        {"places": []}""", 200),
                Row.of("PUT /v1/me/readiness/calls", THEMSELVES, "{}", 200),
                Row.of("PUT /v1/me/readiness/location", THEMSELVES, """
                        {"precision": "STREET"}""", 200));
    }

    private static List<Row> privacy() {
        return List.of(
                Row.of("GET /v1/me/data", THEMSELVES, NOTHING, 200),
                Row.of("GET /v1/me/export", THEMSELVES, NOTHING, 200),
                // without the word, so that everybody is still there for the other rows
                Row.of("DELETE /v1/me", THEMSELVES, NOTHING, 400));
    }

    private static List<Row> alerts() {
        return List.of(
                Row.of("GET /v1/me/alerts", THEMSELVES, NOTHING, 200),
                Row.on("GET /v1/me/alerts/{id}", OWNED, Owned::alert, NOTHING, 200),
                Row.on("PUT /v1/me/alerts/{id}/receipt", OWNED, Owned::alert, """
                        {"state": "SEEN", "channel": "STREAM", "deviceId": "phone"}""", 204),
                Row.on("PUT /v1/me/alerts/{id}/reply", OWNED, Owned::alert, """
                        {"answer": "DECLINE"}""", 200));
    }

    private static List<Row> assignments() {
        return List.of(
                Row.on("GET /v1/me/assignments/{id}", OWNED, Owned::assignment, NOTHING, 200),
                Row.on("PUT /v1/me/assignments/{id}/progress", OWNED, Owned::assignment, """
                        {"step": "EN_ROUTE"}""", 200),
                Row.on("POST /v1/me/assignments/{id}/findings", OWNED, Owned::assignment, """
                        {"finding": "SEND_MORE"}""", 201),
                Row.on("PUT /v1/me/assignments/{id}/check", OWNED, Owned::assignment, NOTHING, 200),
                Row.on("PUT /v1/me/assignments/{id}/aed", OWNED, Owned::assignment, """
                        {"whereabouts": "WITH_ME"}""", 200),
                // the owner's organisation has approved no card
                Row.on("GET /v1/me/assignments/{id}/card", OWNED, Owned::assignment, NOTHING, 404),
                Row.on("PUT /v1/me/assignments/{id}/withdrawal", OWNED, Owned::assignment, "{}", 200));
    }

    private static List<Row> joining() {
        return List.of(
                Row.of("GET /v1/retention", DESK, NOTHING, 200),
                Row.of("PUT /v1/retention/{setting}", ADMINISTRATION, """
                        {"keptFor": "P20D", "reason": "asked for"}""", 204).with("setting", "callout.keep.alerts"),
                Row.of("GET /v1/lockouts", DESK, NOTHING, 200),
                Row.of("PUT /v1/lockouts/{kind}/{who}", ADMINISTRATION, """
                        {"name": "Nobody", "reason": "asked for"}""", 204)
                        .with("kind", "STAFF")
                        .with("who", "nobody"),
                Row.of("DELETE /v1/lockouts/{kind}/{who}", ADMINISTRATION, NOTHING, 204)
                        .with("kind", "STAFF")
                        .with("who", "nobody"),
                Row.of("GET /v1/organisations", PEOPLE, NOTHING, 200),
                // there is none of that name
                Row.of("GET /v1/organisations/{id}", PEOPLE, NOTHING, 404).with("id", "nobody"),
                // the entry lacks everything
                Row.of("PUT /v1/organisations/{id}", ADMINISTRATION, "{}", 400).with("id", Owned.ORGANISATION),
                Row.of("DELETE /v1/me/memberships/{organisation}", THEMSELVES, NOTHING, 204)
                        .with("organisation", "another"),
                // there is no number, and so no code
                Row.of("POST /v1/me/contacts/{kind}/code", THEMSELVES, NOTHING, 409)
                        .with("kind", "PHONE"),
                Row.of("PUT /v1/me/contacts/{kind}/confirmation", THEMSELVES, """
                        {"code": "123456"}""", 410)
                        .with("kind", "PHONE"),
                // a document is no JSON
                Row.of("POST /v1/me/documents", THEMSELVES, "{}", 415),
                Row.of("GET /v1/me/documents", THEMSELVES, NOTHING, 200),
                Row.on("GET /v1/me/documents/{id}/content", OWNED, Owned::document, NOTHING, 200),
                Row.on("DELETE /v1/me/documents/{id}", THEMSELVES, Owned::document, NOTHING, 204),
                Row.on("GET /v1/responders/{id}/documents", DESK, Owned::responder, NOTHING, 200),
                new Row(
                        "GET /v1/responders/{id}/documents/{document}/content",
                        DESK_OF_MEMBER,
                        owned ->
                                "/v1/responders/%s/documents/%s/content".formatted(owned.responder(), owned.document()),
                        NOTHING,
                        200));
    }

    /** What somebody assigned has beside the steps. */
    private static List<Row> onTheWay() {
        return List.of(
                Row.on("PUT /v1/me/assignments/{id}/acknowledgement", OWNED, Owned::assignment, """
                        {"version": 1}""", 200),
                Row.on("PUT /v1/me/assignments/{id}/alarm", OWNED, Owned::assignment, "{}", 200),
                Row.on("GET /v1/me/assignments/{id}/messages", OWNED, Owned::assignment, NOTHING, 200),
                Row.on("POST /v1/me/assignments/{id}/messages", OWNED, Owned::assignment, """
                        {"id": "01981f6a-5c00-7a10-8000-000000000094", "text": "on my way"}""", 201),
                Row.on("PUT /v1/me/assignments/{id}/route", OWNED, Owned::assignment, """
                        {"lon": 9.52, "lat": 47.14, "language": "en"}""", 200),
                Row.on("GET /v1/me/assignments/{id}/aed-photo", OWNED, Owned::assignment, NOTHING, 204),
                Row.on("PUT /v1/me/assignments/{id}/aed-photo", OWNED, Owned::assignment, "{}", 400));
    }

    private static List<Row> pictures() {
        String aed = "01981f6a-5c00-7a10-8000-0000000000d1";
        return List.of(
                Row.of("GET /v1/me/portrait", THEMSELVES, NOTHING, 204),
                // whoever may send a picture is told that this is none
                Row.of("PUT /v1/me/portrait", THEMSELVES, "\"no picture\"", 400),
                Row.of("DELETE /v1/me/portrait", THEMSELVES, NOTHING, 204),
                Row.of("GET /v1/aeds/{id}/photo", DESK, NOTHING, 204).with("id", aed),
                Row.of("PUT /v1/aeds/{id}/photo", DESK, "\"no picture\"", 400).with("id", aed),
                Row.of("DELETE /v1/aeds/{id}/photo", DESK, NOTHING, 204).with("id", aed));
    }

    private static List<Row> desk() {
        return List.of(
                Row.of("GET /v1/responders", DESK, NOTHING, 200),
                Row.of("GET /v1/verifications", DESK, NOTHING, 200),
                Row.of("GET /v1/ringing", DESK, NOTHING, 200),
                Row.on("GET /v1/responders/{id}", DESK_OF_MEMBER, Owned::responder, NOTHING, 200),
                Row.on("GET /v1/responders/{id}/record", DESK_OF_MEMBER, Owned::responder, NOTHING, 200),
                Row.on("PUT /v1/responders/{id}/membership", DESK_OF_MEMBER, Owned::responder, """
                        {"state": "ACTIVE", "tier": "BYSTANDER"}""", 200),
                Row.on("PUT /v1/responders/{id}/qualifications/{code}", DESK_OF_MEMBER, Owned::responder, """
                        {"verified": true}""", 200)
                        .with("code", "BLS_AED"));
    }

    private static List<Row> stepCards() {
        var unknown = UUID.randomUUID().toString();
        return List.of(
                Row.of("GET /v1/step-cards", DESK, NOTHING, 200),
                Row.of("POST /v1/step-cards", CLINICAL_DESK, """
                        {"card": "FALL_NON_INJURY",
                         "text": {"languages": {"en": {"title": "A fall", "steps": ["Do not lift at once."]}}}}""", 201),
                Row.of("POST /v1/step-cards/delivered", CLINICAL_DESK, NOTHING, 200),
                Row.of("PUT /v1/step-cards/{id}/approval", CLINICAL_LEADS, NOTHING, 404)
                        .with("id", unknown),
                Row.of("DELETE /v1/step-cards/{id}/approval", CLINICAL_LEADS, NOTHING, 404)
                        .with("id", unknown));
    }

    private static List<Row> aftercare() {
        var unknown = UUID.randomUUID().toString();
        return List.of(
                Row.of("GET /v1/me/calls", THEMSELVES, NOTHING, 200),
                Row.of("GET /v1/me/check-ins", THEMSELVES, NOTHING, 200),
                Row.of("GET /v1/me/care-offers", THEMSELVES, NOTHING, 200),
                Row.of("PUT /v1/me/care-offers/{calloutId}/wish", THEMSELVES, NOTHING, 404)
                        .with("calloutId", unknown),
                Row.on("PUT /v1/me/calls/{alertId}/contact", OWNED, Owned::call, """
                        {"contact": "NONE"}""", 204),
                Row.of("PUT /v1/me/check-ins/{id}/answer", THEMSELVES, """
                        {"mood": "WELL"}""", 404).with("id", unknown),
                Row.of("GET /v1/follow-ups", DESK, NOTHING, 200),
                Row.of("PUT /v1/follow-ups/{id}/owner", DESK, NOTHING, 404).with("id", unknown),
                Row.of("PUT /v1/follow-ups/{id}/closure", DESK, "{}", 404).with("id", unknown),
                Row.of("GET /v1/follow-ups/lead", DESK, NOTHING, 200),
                Row.of("DELETE /v1/follow-ups/lead", ADMINISTRATION, NOTHING, 204),
                Row.of("PUT /v1/follow-ups/lead", ADMINISTRATION, """
                        {"subject": "lea", "name": "Lea"}""", 204));
    }
}
