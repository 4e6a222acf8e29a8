package org.callout.dispatch.access;

import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;

import static org.callout.dispatch.access.Access.ADMINISTRATION;
import static org.callout.dispatch.access.Access.AED_KEEPERS;
import static org.callout.dispatch.access.Access.CLINICAL_LEADS;
import static org.callout.dispatch.access.Access.CLINICAL_LEAD_ALONE;
import static org.callout.dispatch.access.Access.CONTROL_ROOM;
import static org.callout.dispatch.access.Access.DESK;
import static org.callout.dispatch.access.Access.OWN_CONTROL_ROOM;
import static org.callout.dispatch.access.Access.OWN_DESK;
import static org.callout.dispatch.access.Access.OWN_WHOLE_ROOM;
import static org.callout.dispatch.access.Access.PUBLIC;
import static org.callout.dispatch.access.Access.SCREENS;
import static org.callout.dispatch.access.Access.WHOLE_ROOM;

/** The whole API, a line an operation: whoever adds one says here whom it is for. */
final class Rows {

    private static final String NOTHING = "";

    private static final String REASON = """
            {"reason": "asked for"}""";

    private static final String KEPT = """
            {"keptFor": "PT20H", "reason": "asked for"}""";

    private static final String SOMETHING = "00000000-0000-0000-0000-000000000001";

    private Rows() {}

    static List<Row> all() {
        return Stream.of(
                        installation(),
                        callouts("/v1/incidents", "DIRECT", World::incident),
                        callouts("/v1/care-requests", "HELPER", World::careRequest),
                        crews(),
                        mergers(),
                        series(),
                        aeds(),
                        aedLists(),
                        policies(),
                        reports(),
                        alarms())
                .flatMap(List::stream)
                .toList();
    }

    private static List<Row> installation() {
        return List.of(
                Row.of("GET /config.json", PUBLIC, NOTHING, 200),
                Row.of("GET /v1/region", SCREENS, NOTHING, 200),
                Row.of("GET /v1/live", SCREENS, NOTHING, 200),
                Row.of("GET /v1/board", SCREENS, NOTHING, 200),
                Row.of("GET /v1/organisation", CONTROL_ROOM, NOTHING, 200),
                Row.of("PUT /v1/organisation", ADMINISTRATION, """
                        {"name": "Trust", "controlRoomPhone": "144"}""", 200),
                Row.of("GET /v1/coverage", DESK, NOTHING, 200).asking("west=9.5&south=47.1&east=9.6&north=47.2"),
                Row.of("GET /v1/places", DESK, NOTHING, 200).asking("q=via"),
                Row.of("GET /v1/acceptance-model", DESK, NOTHING, 200),
                Row.of("GET /v1/fairness", DESK, NOTHING, 200));
    }

    private static List<Row> callouts(String path, String role, Function<World, Object> one) {
        return List.of(
                // nothing of the request's content, so that nobody raises anything
                Row.of("POST " + path, CONTROL_ROOM, "{}", 400),
                Row.of("GET " + path, WHOLE_ROOM, NOTHING, 200).asking("state=OPEN"),
                Row.on("GET " + path + "/{id}", OWN_WHOLE_ROOM, one, NOTHING, 200),
                Row.on("PATCH " + path + "/{id}", OWN_CONTROL_ROOM, one, """
                        {"notes": "something"}""", 200),
                Row.on("PUT " + path + "/{id}/closure", OWN_CONTROL_ROOM, one, """
                        {"outcome": "CANCELLED"}""", 200),
                Row.on("GET " + path + "/{id}/match", OWN_CONTROL_ROOM, one, NOTHING, 200),
                // nothing is withheld
                Row.on("PUT " + path + "/{id}/override", CLINICAL_LEAD_ALONE, one, """
                        {"reason": "asked for"}""", 409),
                // nobody is assigned
                Row.on("PUT " + path + "/{id}/assignments/{assignmentId}/release", OWN_CONTROL_ROOM, one, """
                        {"reason": "asked for"}""", 404),
                Row.on("PUT " + path + "/{id}/assignments/{assignmentId}/alarm/owner", OWN_DESK, one, NOTHING, 404),
                Row.on("PUT " + path + "/{id}/widenings/{wideningId}", OWN_DESK, one, REASON, 200)
                        .with("wideningId", SOMETHING),
                Row.on("DELETE " + path + "/{id}/widenings/{wideningId}", OWN_DESK, one, NOTHING, 200)
                        .with("wideningId", SOMETHING),
                // nobody has that name
                Row.on("PUT " + path + "/{id}/alerts/{responderId}", OWN_DESK, one, REASON, 409)
                        .with("responderId", SOMETHING),
                // nobody of that name was asked
                Row.on("DELETE " + path + "/{id}/alerts/{responderId}", OWN_DESK, one, NOTHING, 404)
                        .with("responderId", SOMETHING)
                        .asking("reason=asked+for"),
                Row.on("PUT " + path + "/{id}/needs/{role}", OWN_DESK, one, """
                        {"target": 2, "reason": "asked for"}""", 200)
                        .with("role", role),
                Row.on("PUT " + path + "/{id}/stand-down", OWN_DESK, one, REASON, 200),
                Row.on("PUT " + path + "/{id}/reopening", OWN_DESK, one, REASON, 200),
                Row.on("PUT " + path + "/{id}/withholding", CLINICAL_LEAD_ALONE, one, REASON, 200),
                Row.on("GET " + path + "/{id}/messages", OWN_DESK, one, NOTHING, 200),
                Row.on("POST " + path + "/{id}/messages", OWN_DESK, one, """
                        {"id": "ID", "text": "Hello"}""", 201));
    }

    /** There is no such series. */
    private static List<Row> series() {
        String path = "/v1/care-series";
        return List.of(
                Row.of("POST " + path, DESK, "{}", 400),
                Row.of("GET " + path, DESK, NOTHING, 200),
                Row.of("GET " + path + "/{id}", DESK, NOTHING, 404),
                Row.of("PUT " + path + "/{id}/end", DESK, NOTHING, 404),
                Row.of("PUT " + path + "/{id}/visits/{day}/skip", DESK, NOTHING, 404)
                        .with("day", "2026-12-01"),
                Row.of("DELETE " + path + "/{id}/visits/{day}/skip", DESK, NOTHING, 404)
                        .with("day", "2026-12-01"));
    }

    private static List<Row> crews() {
        return List.of(
                Row.on("PUT /v1/incidents/{id}/crew-arrival", OWN_CONTROL_ROOM, World::incident, """
                        {"at": "2026-01-01T00:00:00Z"}""", 200),
                Row.on("DELETE /v1/incidents/{id}/crew-arrival", OWN_CONTROL_ROOM, World::incident, NOTHING, 200));
    }

    /** The other one of the two is unknown. */
    private static List<Row> mergers() {
        String path = "/v1/incidents/{id}";
        String other = UUID.randomUUID().toString();
        return List.of(
                Row.on("PUT " + path + "/merger", OWN_DESK, World::incident, """
                        {"into": "ID"}""", 404),
                Row.on("GET " + path + "/merger", OWN_DESK, World::incident, NOTHING, 404),
                Row.on("DELETE " + path + "/merger", OWN_DESK, World::incident, NOTHING, 200),
                Row.on("PUT " + path + "/distinctions/{other}", OWN_DESK, World::incident, NOTHING, 404)
                        .with("other", other),
                Row.on("DELETE " + path + "/distinctions/{other}", OWN_DESK, World::incident, NOTHING, 404)
                        .with("other", other));
    }

    private static List<Row> aeds() {
        return List.of(
                Row.of("GET /v1/aeds", SCREENS, NOTHING, 200).asking("bbox=9.5,47.1,9.6,47.2"),
                Row.of("POST /v1/aeds", DESK, "{}", 400),
                Row.of("GET /v1/aeds/unknown-hours", DESK, NOTHING, 200),
                Row.of("GET /v1/aeds/devices", DESK, NOTHING, 200),
                Row.on("GET /v1/aeds/{id}", DESK, World::aed, NOTHING, 200),
                Row.on("PUT /v1/aeds/{id}/check-plan", DESK, World::aed, """
                        {"everyDays": 30}""", 200),
                Row.on("PUT /v1/aeds/{id}/check", DESK, World::aed, "{}", 200),
                Row.on("PUT /v1/aeds/{id}", DESK, World::aed, """
                        {"lon": 9.5, "lat": 47.1}""", 200),
                Row.of("DELETE /v1/aeds/{id}", DESK, NOTHING, 404),
                Row.on("DELETE /v1/aeds/{id}/retirement", DESK, World::aed, NOTHING, 200),
                Row.on("PUT /v1/aeds/{id}/condition", DESK, World::aed, """
                        {"condition": "OUT_OF_ORDER"}""", 200),
                Row.on("PUT /v1/aeds/{id}/opening-hours", DESK, World::aed, """
                        {"openingHours": "24/7"}""", 200),
                Row.of("GET /v1/aeds/code-hand-outs", ADMINISTRATION, NOTHING, 200),
                Row.on("GET /v1/aeds/{id}/code-hand-outs", ADMINISTRATION, World::aed, NOTHING, 200),
                Row.on("PUT /v1/aeds/{id}/guardian", AED_KEEPERS, World::aed, """
                        {"name": "Nina", "phone": "+4232000000"}""", 200),
                Row.of("GET /v1/aeds/{id}/guardian", AED_KEEPERS, NOTHING, 404),
                Row.of("DELETE /v1/aeds/{id}/guardian", AED_KEEPERS, NOTHING, 404),
                Row.on("GET /v1/aeds/{id}/notices", AED_KEEPERS, World::aed, NOTHING, 200));
    }

    private static List<Row> aedLists() {
        return List.of(
                Row.of("POST /v1/aeds/import", ADMINISTRATION, NOTHING, 400),
                Row.of("GET /v1/aed-sources", DESK, NOTHING, 200),
                Row.of("GET /v1/aed-sources/{name}/last-import", DESK, NOTHING, 404)
                        .with("name", "none"),
                Row.of("DELETE /v1/aed-sources/{name}/devices", ADMINISTRATION, NOTHING, 404)
                        .with("name", "none"));
    }

    private static List<Row> alarms() {
        return List.of(
                Row.of("GET /v1/alarms", SCREENS, NOTHING, 200),
                // no such callout has alarms
                Row.of("GET /v1/alarms/of-callout/{calloutId}", DESK, NOTHING, 200)
                        .with("calloutId", SOMETHING),
                Row.of("PUT /v1/alarms/{id}/owner", DESK, NOTHING, 404),
                Row.of("DELETE /v1/alarms/{id}/owner", DESK, NOTHING, 404),
                // nobody of that name is at a desk
                Row.of("PUT /v1/alarms/{id}/offer", DESK, """
                        {"to": "nobody"}""", 422),
                Row.of("PUT /v1/alarms/{id}/resolution", DESK, """
                        {"note": "seen to"}""", 404),
                Row.of("DELETE /v1/alarms/{id}/resolution", DESK, NOTHING, 404),
                Row.of("PUT /v1/alarms/hand-over", DESK, """
                        {"to": "nobody"}""", 422),
                Row.of("PUT /v1/alarms/hand-over/acceptance", DESK, NOTHING, 204),
                Row.of("GET /v1/alarms/settings", DESK, NOTHING, 200),
                Row.of("PUT /v1/alarms/settings", CLINICAL_LEADS, """
                        {"louderAfterSeconds": 60, "noticeAfterSeconds": 180}""", 200),
                Row.of("PUT /v1/desk/presence", DESK, NOTHING, 200),
                Row.of("DELETE /v1/desk/presence", DESK, NOTHING, 204),
                Row.of("PUT /v1/desk/unattended", DESK, """
                        {"unattended": false}""", 200));
    }

    private static List<Row> policies() {
        return List.of(
                Row.of("GET /v1/policies", DESK, NOTHING, 200),
                Row.of("POST /v1/policies", CLINICAL_LEADS, "{}", 400),
                Row.of("GET /v1/policies/published-elsewhere", DESK, NOTHING, 200),
                Row.of("GET /v1/policies/{id}", DESK, NOTHING, 404),
                Row.of("PUT /v1/policies/{id}", CLINICAL_LEADS, "{}", 400),
                Row.of("DELETE /v1/policies/{id}", CLINICAL_LEADS, NOTHING, 404),
                Row.of("PUT /v1/policies/{id}/published", CLINICAL_LEADS, """
                        {"version": 1}""", 404),
                Row.of("POST /v1/policies/{id}/roll-backs", CLINICAL_LEADS, """
                        {"version": 1, "reason": "too many phones"}""", 404),
                Row.of("GET /v1/policies/{id}/history", DESK, NOTHING, 404),
                Row.of("GET /v1/policies/{id}/versions", DESK, NOTHING, 404),
                Row.of("GET /v1/policies/{id}/versions/{version}", DESK, NOTHING, 404)
                        .with("version", "1"),
                Row.of("POST /v1/policies/{id}/dry-run", DESK, "{}", 400));
    }

    private static List<Row> reports() {
        return List.of(
                Row.of("GET /v1/reports/calls", DESK, NOTHING, 200).asking("from=2026-10-01&to=2026-10-31"),
                Row.of("GET /v1/reports/causes", DESK, NOTHING, 200).asking("from=2026-10-01&to=2026-10-31"),
                Row.of("GET /v1/reports/alarms", DESK, NOTHING, 200).asking("from=2026-10-01&to=2026-10-31"),
                Row.of("GET /v1/retention", DESK, NOTHING, 200),
                Row.of("PUT /v1/retention/{setting}", ADMINISTRATION, KEPT, 204)
                        .with("setting", "callout.keep.messages"),
                Row.of("GET /v1/lockouts", DESK, NOTHING, 200),
                Row.of("PUT /v1/lockouts/{kind}/{who}", ADMINISTRATION, """
                        {"name": "Nobody", "reason": "asked for"}""", 204)
                        .with("kind", "CLIENT")
                        .with("who", "nobody"),
                Row.of("DELETE /v1/lockouts/{kind}/{who}", ADMINISTRATION, NOTHING, 204)
                        .with("kind", "CLIENT")
                        .with("who", "nobody"),
                Row.of("GET /v1/staff", ADMINISTRATION, NOTHING, 200),
                Row.of("GET /v1/api-clients", DESK, NOTHING, 200),
                Row.of("PUT /v1/api-clients/{client}/limit", ADMINISTRATION, """
                        {"requestsAMinute": 600}""", 404)
                        .with("client", "nobody"),
                Row.of("GET /v1/area-layers", DESK, NOTHING, 200),
                Row.of("POST /v1/area-layers", CLINICAL_LEADS, "{}", 400),
                Row.of("DELETE /v1/area-layers/{id}", CLINICAL_LEADS, NOTHING, 404));
    }
}
