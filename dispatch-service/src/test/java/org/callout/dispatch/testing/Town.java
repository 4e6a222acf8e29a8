package org.callout.dispatch.testing;

import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

import static io.restassured.RestAssured.given;

/** A place of its own somewhere on Earth, with an organisation of its own, so that tests do not meet each other. */
public final class Town {

    private static final double METRES_PER_DEGREE = 111_195;

    /** Bits of {@code presence_membership.qualifications}. */
    public static final long BYSTANDER_CPR = 1;

    public static final long BLS_AED = 2;
    public static final long IDENTITY_CHECKED = 64;

    private final Pool pool;
    public final String organisation = "org-" + UUID.randomUUID();
    public final double lon = ThreadLocalRandom.current().nextDouble(-170, 170);
    public final double lat = ThreadLocalRandom.current().nextDouble(-60, 60);

    public Town(Pool pool) {
        this.pool = pool;
    }

    /** Somebody on duty with this organisation, so many metres north of the scene, a COMMUNITY member who walks. */
    public UUID responder(String name, double metresNorth, long qualifications) {
        UUID id = UUID.randomUUID();
        pool.preparedQuery("insert into presence (responder_id, display_name, travel_modes, on_duty, ready, lon, lat,"
                        + " accuracy_metres, fix_at) values ($1, $2, 3, true, true, $3, $4, 10, now())")
                .execute(Tuple.of(id, name, lon, lat + metresNorth / METRES_PER_DEGREE))
                .await()
                .indefinitely();
        join(id, qualifications);
        return id;
    }

    /** Says in the profile of somebody that they have a defibrillator with them. */
    public void equip(UUID responderId) {
        pool.preparedQuery("update presence set carries_aed = true where responder_id = $1")
                .execute(Tuple.of(responderId))
                .await()
                .indefinitely();
    }

    /** Makes somebody a member of this town's organisation too. */
    public void join(UUID responderId, long qualifications) {
        pool.preparedQuery("insert into presence_membership (responder_id, organisation, tier, qualifications)"
                        + " values ($1, $2, 2, $3)")
                .execute(Tuple.of(responderId, organisation, qualifications))
                .await()
                .indefinitely();
    }

    /** Gives a member of this town's organisation a tier: 1 BYSTANDER, 2 COMMUNITY, 3 CLINICAL. */
    public void trust(UUID responderId, int tier) {
        pool.preparedQuery("update presence_membership set tier = $3 where responder_id = $1 and organisation = $2")
                .execute(Tuple.of(responderId, organisation, (short) tier))
                .await()
                .indefinitely();
    }

    /** An AED round the clock, so many metres north of the scene. */
    public UUID aed(double metresNorth) {
        UUID id = UUID.randomUUID();
        pool.preparedQuery("""
                        with device as (
                          insert into aed_device (id, key, cabinet_code, updated_at)
                          values ($1, 'manual ' || $2::text, 'C4711', now()) returning id)
                        insert into aed_site (id, device_id, source, source_ref, lon, lat, access, opening_hours, hours_standing,
                                              description, updated_at)
                        select gen_random_uuid(), id, 'manual', $2::text, $3, $4, 'yes', '24/7', 'READABLE', 'by the door', now() from device
                        """)
                .execute(Tuple.of(id, id.toString(), lon, lat + metresNorth / METRES_PER_DEGREE))
                .await()
                .indefinitely();
        return id;
    }

    /** The body of an incident at the scene, as the CAD sends it. */
    public Map<String, Object> incident(String category) {
        Map<String, Object> body = new HashMap<>();
        body.put("cadReference", "CAD-" + UUID.randomUUID());
        body.put("category", category);
        body.put("location", location(lon, lat));
        body.put("patient", Map.of("ageYears", 63, "sex", "F"));
        body.put("notes", "collapsed in the kitchen");
        return body;
    }

    public Map<String, Object> location(double atLon, double atLat) {
        return Map.of(
                "lon",
                atLon,
                "lat",
                atLat,
                "address",
                "Städtle 1",
                "access",
                "ring twice",
                "placeType",
                "PRIVATE_HOME");
    }

    /** What an organisation's user of this role sends and gets. */
    public ValidatableResponse send(String role, String method, String path, Object body) {
        return given().auth()
                .oauth2(Tokens.of(role, organisation))
                .contentType(ContentType.JSON)
                .body(body)
                .request(method, path)
                .then();
    }

    /** What an organisation's user of this role reads. */
    public ValidatableResponse read(String role, String path) {
        return given().auth().oauth2(Tokens.of(role, organisation)).get(path).then();
    }

    /** Raises an incident and gives its id. */
    public UUID raise(Map<String, Object> body) {
        return UUID.fromString(send("cad", "POST", "/v1/incidents", body)
                .statusCode(201)
                .extract()
                .path("id"));
    }

    /** The body of a request for shopping at the scene, within a window. */
    public Map<String, Object> shopping(Instant from, Instant to) {
        Map<String, Object> body = new HashMap<>();
        body.put("reference", "CARE-" + UUID.randomUUID());
        body.put("category", "SHOPPING");
        body.put("location", location(lon, lat));
        body.put("window", Map.of("from", from.toString(), "to", to.toString()));
        return body;
    }

    /** Asks for care and gives the request's id. */
    public UUID raiseCare(Map<String, Object> body) {
        return UUID.fromString(send("coordinator", "POST", "/v1/care-requests", body)
                .statusCode(201)
                .extract()
                .path("id"));
    }

    /** Everything about an incident, now. */
    public JsonPath see(UUID incident) {
        return read("coordinator", "/v1/incidents/" + incident)
                .statusCode(200)
                .extract()
                .jsonPath();
    }
}
