package org.callout.acceptance.world;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.lessThan;

/** A place of its own with an organisation of its own, so that tests do not meet each other. */
public record Town(World world, String organisation, double lon, double lat) {

    private static final double METRES_PER_DEGREE = 111_195;
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private static final int SHORTEST_PATIENCE_SECONDS = 5;

    private static final String READY = """
            select count(*) from presence p join whereabouts w using (responder_id) join presence_membership m using (responder_id)
            where responder_id = any (string_to_array(?, ',')::uuid[]) and m.organisation = ? and p.ready and w.fix_at is not null
            """;

    /** Far from every other town, on 20 million of them. */
    public static Town somewhere(World world) {
        var random = ThreadLocalRandom.current();
        return new Town(world, "org-" + UUID.randomUUID(), random.nextDouble(-170, 170), random.nextDouble(-60, 60));
    }

    /** Another place of the same organisation. */
    public Town at(double otherLon, double otherLat) {
        return new Town(world, organisation, otherLon, otherLat);
    }

    public RequestSpecification as(String role) {
        return world.asStaff(role, organisation);
    }

    /** The one whom tokens call so, as a coordinator of this organisation. */
    public RequestSpecification asPerson(String subject) {
        return world.asPerson(subject, "coordinator", organisation);
    }

    /** A request to responder-app-api by a coordinator of this organisation. */
    public RequestSpecification atTheDesk() {
        return atTheDesk("coordinator");
    }

    /** What the organisation's administrator says of it in the directory of organisations. */
    public void describe(Map<String, ?> entry) {
        atTheDesk("admin")
                .body(entry)
                .put("/v1/organisations/" + organisation)
                .then()
                .statusCode(200);
    }

    /** A request to responder-app-api by somebody of this role at this organisation. */
    public RequestSpecification atTheDesk(String role) {
        return world.atTheDesk(role, organisation);
    }

    /** The organisation's clinical lead approves what its volunteers are told to do. */
    public void approveStepCards() {
        List<String> drafts = atTheDesk("clinical-lead")
                .body(Map.of())
                .post("/v1/step-cards/delivered")
                .then()
                .statusCode(200)
                .extract()
                .path("id");
        for (String id : drafts) {
            atTheDesk("clinical-lead")
                    .put("/v1/step-cards/" + id + "/approval")
                    .then()
                    .statusCode(204);
        }
    }

    /** Hangs up an AED that may always be had, so many metres from the middle, and gives its id. */
    public String hangUpAed(String description, double metresNorth, double metresEast) {
        return hangUpAed(description, metresNorth, metresEast, "");
    }

    /** The same in a cabinet that opens by a code. */
    public String hangUpAed(String description, double metresNorth, double metresEast, String cabinetCode) {
        return as("coordinator")
                .body(Map.of(
                        "lon",
                        lon + metresEast / METRES_PER_DEGREE / Math.cos(Math.toRadians(lat)),
                        "lat",
                        lat + metresNorth / METRES_PER_DEGREE,
                        "description",
                        description,
                        "openingHours",
                        "24/7",
                        "cabinetCode",
                        cabinetCode))
                .post("/v1/aeds")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    /** Asks for planned help in the middle of the town within a window, and gives the request's id. */
    public String raiseCare(String category, Instant from, Instant to) {
        return as("coordinator")
                .body(Map.of(
                        "reference",
                        "CARE-" + UUID.randomUUID(),
                        "category",
                        category,
                        "location",
                        Map.of("lon", lon, "lat", lat, "address", "Dorfplatz 3", "placeType", "PRIVATE_HOME"),
                        "window",
                        Map.of("from", from.toString(), "to", to.toString())))
                .post("/v1/care-requests")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    public JsonPath seeCare(String careRequest) {
        return as("coordinator")
                .get("/v1/care-requests/" + careRequest)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    /** Volunteers on duty a hundred metres apart, the first nearest; they are COMMUNITY members with BLS_AED, on foot. */
    public List<Volunteer> volunteers(int number) {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var enlisted = IntStream.rangeClosed(1, number)
                    .mapToObj(i -> CompletableFuture.supplyAsync(
                            () -> enlist("v-" + UUID.randomUUID(), "Volunteer " + i, 100 * i), threads))
                    .toList()
                    .stream()
                    .map(CompletableFuture::join)
                    .toList();
            awaitReady(enlisted);
            return enlisted;
        }
    }

    /** Opens an account, has it verified, and goes on duty so many metres north of the middle; with a phone, if told so. */
    public Volunteer enlist(String login, String name, double metresNorth) {
        Volunteer volunteer = open(login, name, "BYSTANDER_CPR", "BLS_AED", "IDENTITY_CHECKED");
        volunteer
                .request()
                .body(Map.of("platform", "ANDROID", "pushToken", volunteer.pushToken()))
                .put("/v1/me/devices/phone")
                .then()
                .statusCode(204);
        goOnDuty(volunteer, metresNorth);
        return volunteer;
    }

    /** An account whose membership and qualifications are verified, without a phone. */
    public Volunteer open(String login, String name, String... qualifications) {
        Volunteer volunteer = applicant(login, name);
        decide(volunteer.id().toString(), "membership", Map.of("state", "ACTIVE", "tier", "COMMUNITY"));
        verify(volunteer, qualifications);
        return volunteer;
    }

    /** Somebody at the desk has seen that the volunteer has these. */
    public void verify(Volunteer volunteer, String... qualifications) {
        for (String code : qualifications) {
            decide(volunteer.id().toString(), "qualifications/" + code, Map.of("verified", true));
        }
    }

    /** An account that asks to be let in. */
    public Volunteer applicant(String login, String name) {
        String id = world.asVolunteer(login)
                .body(Map.of("displayName", name, "languages", List.of("de"), "travelModes", List.of("FOOT")))
                .post("/v1/responders")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        var volunteer = new Volunteer(world, login, UUID.fromString(id));
        apply(volunteer);
        return volunteer;
    }

    /** Accepts the code of conduct, where the organisation has described itself. */
    private void apply(Volunteer volunteer) {
        var described = volunteer.request().get("/v1/organisations/" + organisation);
        Map<String, Integer> application = described.statusCode() == 200
                ? Map.of("acceptedCodeOfConduct", described.<Integer>path("codeVersion"))
                : Map.of();
        volunteer
                .request()
                .body(application)
                .put("/v1/me/memberships/" + organisation)
                .then()
                .statusCode(lessThan(300));
    }

    /** Goes on duty so many metres north of the middle. */
    public void goOnDuty(Volunteer volunteer, double metresNorth) {
        volunteer
                .request()
                .body(Map.of("onDuty", true))
                .put("/v1/me/availability")
                .then()
                .statusCode(lessThan(300));
        volunteer.stand(lon, lat + metresNorth / METRES_PER_DEGREE);
    }

    /** Returns when dispatch would alert all of them. */
    public void awaitReady(List<Volunteer> volunteers) {
        String ids =
                volunteers.stream().map(volunteer -> volunteer.id().toString()).collect(Collectors.joining(","));
        await().atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(100))
                .untilAsserted(() -> assertThat(world.count("dispatch", READY, ids, organisation))
                        .isEqualTo(volunteers.size()));
    }

    private void decide(String responder, String what, Map<String, ?> decision) {
        world.atTheDesk(organisation)
                .body(decision)
                .put("/v1/responders/" + responder + "/" + what)
                .then()
                .statusCode(lessThan(300));
    }

    /** From now on whoever is alerted to an adult's cardiac arrest has the shortest time to answer that there is. */
    public void asksQuickly() {
        String delivered = policies("GET", "", Map.of())
                .path("find { it.appliesTo.category == 'CARDIAC_ARREST' && it.name.endsWith('adult') }.id");
        Map<String, Map<String, Object>> policy =
                policies("GET", "/" + delivered, Map.of()).path("policy");
        Objects.requireNonNull(policy.get("pace")).put("patienceSeconds", SHORTEST_PATIENCE_SECONDS);
        String own = policies("POST", "", Map.of("policy", policy)).path("id");
        // Never by its author.
        policies("clinical-lead", "PUT", "/" + own + "/published", Map.of("version", 1));
    }

    private Response policies(String method, String path, Map<String, ?> body) {
        return policies("admin", method, path, body);
    }

    private Response policies(String role, String method, String path, Map<String, ?> body) {
        return as(role).body(body)
                .request(method, "/v1/policies" + path)
                .then()
                .statusCode(lessThan(300))
                .extract()
                .response();
    }

    /** The body of an incident in the middle of the town, as the CAD sends it. */
    public Map<String, Object> incident(String category) {
        Map<String, Object> body = new HashMap<>();
        body.put("cadReference", "CAD-" + UUID.randomUUID());
        body.put("category", category);
        body.put("location", Map.of("lon", lon, "lat", lat, "address", "Dorfplatz 3", "placeType", "PUBLIC"));
        body.put("occurredAt", Instant.now().toString());
        return body;
    }

    /** Raises an incident in the middle of the town and gives its id. */
    public String raise(String category) {
        return raise(incident(category));
    }

    public String raise(Map<String, ?> body) {
        Response answer = as("cad").body(body).post("/v1/incidents");
        answer.then().statusCode(201);
        return World.told(answer).path("id").asText();
    }

    public JsonPath see(String incident) {
        return as("coordinator")
                .get("/v1/incidents/" + incident)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    public void close(String incident) {
        as("cad")
                .body(Map.of("outcome", "OTHER"))
                .put("/v1/incidents/" + incident + "/closure")
                .then()
                .statusCode(200);
    }

    /** Ends whatever is still open at this organisation, of either kind. */
    public void closeAll() {
        for (String kind : List.of("/v1/incidents", "/v1/care-requests")) {
            List<String> open = as("coordinator")
                    .get(kind + "?state=OPEN")
                    .then()
                    .statusCode(200)
                    .extract()
                    .path("items.id");
            for (String callout : open) {
                as("coordinator")
                        .body(Map.of("outcome", "OTHER"))
                        .put(kind + "/" + callout + "/closure")
                        .then()
                        .statusCode(200);
            }
        }
    }
}
