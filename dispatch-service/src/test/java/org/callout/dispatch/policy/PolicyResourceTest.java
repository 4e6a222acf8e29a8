package org.callout.dispatch.policy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.callout.dispatch.testing.Policies;
import org.callout.dispatch.testing.Town;
import org.callout.geo.policy.Category;
import org.callout.geo.policy.DefaultPolicies;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.callout.dispatch.testing.Policies.part;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

@QuarkusTest
class PolicyResourceTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @Inject
    Pool pool;

    private Town town;
    private Policies policies;

    @BeforeEach
    void findTown() {
        town = new Town(pool);
        policies = new Policies(town);
    }

    private ObjectNode nineE() {
        return policies.like(
                Category.CARDIAC_ARREST,
                "Nine E",
                policy -> part(policy, "appliesTo").putArray("determinants").add("09E*"));
    }

    private ObjectNode forEverybody() {
        return policies.like(Category.CARDIAC_ARREST, "Ours", policy -> {});
    }

    @Test
    void withoutAnyOfItsOwnAnOrganisationSeesTheDeliveredOnes() {
        town.read("coordinator", "/v1/policies")
                .statusCode(200)
                .body("", hasSize(2 * Category.values().length))
                .body("delivered", everyItem(equalTo(true)))
                .body("state", everyItem(equalTo("PUBLISHED")))
                .body("name", hasItem("Cardiac arrest, child"));
    }

    @Test
    void anOwnPolicyTakesThePlaceOfTheDeliveredOnesThatItLeavesNothingFor() {
        policies.inForce(nineE());
        town.read("coordinator", "/v1/policies")
                .body("name", hasItem("Nine E"))
                .body("name", hasItem("Cardiac arrest, adult"));

        policies.inForce(forEverybody());
        town.read("coordinator", "/v1/policies")
                .body("name", hasItem("Ours"))
                .body("name", not(hasItem("Cardiac arrest, adult")))
                .body("name", not(hasItem("Cardiac arrest, child")))
                .body("name", hasItem("Choking, adult"));
    }

    @Test
    void aDraftIsNotInForceUntilItIsPublished() {
        String id = policies.draft(nineE());

        town.read("coordinator", "/v1/policies/" + id)
                .statusCode(200)
                .body("state", equalTo("DRAFT"))
                .body("publishedVersion", nullValue())
                .body("version", equalTo(1))
                .body("policy.appliesTo.determinants", contains("09E*"));

        policies.publish(id, 1)
                .statusCode(200)
                .body("state", equalTo("PUBLISHED"))
                .body("publishedVersion", equalTo(1))
                .body("publishedBy", notNullValue());
    }

    @Test
    void whatIsWrittenIsToldAsItWas() {
        ObjectNode sent = nineE();
        part(sent, "exclusions")
                .putArray("geofences")
                .addObject()
                .put("name", "stadium")
                .set("ring", JSON.valueToTree(List.of(List.of(9.5, 47.1), List.of(9.6, 47.1), List.of(9.55, 47.2))));
        String id = policies.draft(sent);

        String told = town.read("admin", "/v1/policies/" + id).extract().asString();

        assertThat(read(told).get("policy")).isEqualTo(read(sent.toString()));
    }

    @Test
    void everyChangeIsAVersionAndTheSameAgainIsNone() {
        String id = policies.inForce(nineE());
        ObjectNode second = nineE();
        part(second, "pace").put("firstWave", 3);

        policies.write(id, second).statusCode(200).body("version", equalTo(2)).body("state", equalTo("DRAFT"));
        policies.write(id, second).statusCode(200).body("version", equalTo(2));

        town.read("coordinator", "/v1/policies/" + id)
                .body("version", equalTo(1))
                .body("latestVersion", equalTo(2))
                .body("policy.pace.firstWave", equalTo(7));
        town.read("coordinator", "/v1/policies/" + id + "/versions")
                .body("version", contains(1, 2))
                .body("state", contains("PUBLISHED", "DRAFT"))
                .body("[0].writtenBy", notNullValue())
                .body("[0].policy", nullValue());
        town.read("coordinator", "/v1/policies/" + id + "/versions/2").body("policy.pace.firstWave", equalTo(3));
        town.read("coordinator", "/v1/policies/" + id + "/versions/3").statusCode(404);
    }

    @Test
    void anOlderVersionIsPutBackInForce() {
        String id = policies.inForce(nineE());
        ObjectNode second = nineE();
        part(second, "pace").put("firstWave", 3);
        policies.write(id, second).statusCode(200);

        policies.publish(id, 2).statusCode(200).body("policy.pace.firstWave", equalTo(3));
        policies.publish(id, 1).statusCode(200).body("policy.pace.firstWave", equalTo(7));
        policies.publish(id, 1).statusCode(200).body("publishedVersion", equalTo(1));

        town.read("coordinator", "/v1/policies/" + id + "/versions").body("state", contains("PUBLISHED", "RETIRED"));
        policies.publish(id, 9).statusCode(400).body("violations[0].field", equalTo("version"));
    }

    @Test
    void twoPoliciesInForceAreNeverForTheSameCallouts() {
        policies.inForce(nineE());
        ObjectNode same = nineE();
        part(same, "appliesTo").putArray("determinants").add("09e*").add("09E*");
        String second = policies.draft(same);

        policies.publish(second, 1).statusCode(409).body("detail", containsString("same callouts"));

        town.read("coordinator", "/v1/policies/" + second).body("state", equalTo("DRAFT"));
    }

    @Test
    void aRetiredPolicyIsKeptAndMayComeBack() {
        String id = policies.inForce(nineE());

        town.send("admin", "DELETE", "/v1/policies/" + id, "").statusCode(204);
        town.send("admin", "DELETE", "/v1/policies/" + id, "").statusCode(204);

        town.read("coordinator", "/v1/policies").body("id", not(hasItem(id)));
        town.read("coordinator", "/v1/policies/" + id).body("state", equalTo("RETIRED"));
        policies.publish(id, 1).statusCode(200).body("state", equalTo("PUBLISHED"));
        town.read("coordinator", "/v1/policies").body("id", hasItem(id));
    }

    @Test
    void aDeliveredPolicyIsReadAndNeverChanged() {
        String id = DefaultPolicies.all().getFirst().id().toString();

        town.read("coordinator", "/v1/policies/" + id).statusCode(200).body("delivered", equalTo(true));
        town.read("coordinator", "/v1/policies/" + id + "/versions").body("version", contains(1));
        policies.write(id, nineE()).statusCode(409);
        policies.publish(id, 1).statusCode(409);
        town.send("admin", "DELETE", "/v1/policies/" + id, "").statusCode(409);
    }

    @Test
    void whatIsPublishedElsewhereIsABeginning() {
        String told = town.read("coordinator", "/v1/policies/published-elsewhere")
                .statusCode(200)
                .body("name", hasItem("PulsePoint, Pittsburgh"))
                .body("find { it.name == 'PulsePoint, Pittsburgh' }.reach.radiusMetres.PUBLIC", equalTo(402))
                .extract()
                .asString();

        for (JsonNode policy : read(told)) policies.tryToDraft(policy).statusCode(201);
    }

    @Test
    void anotherOrganisationsPoliciesDoNotExist() {
        String id = policies.inForce(nineE());
        Town elsewhere = new Town(pool);

        for (String path : List.of("", "/versions", "/versions/1")) {
            elsewhere.read("admin", "/v1/policies/" + id + path).statusCode(404);
        }
        new Policies(elsewhere).write(id, nineE()).statusCode(404);
        new Policies(elsewhere).publish(id, 1).statusCode(404);
        elsewhere.send("admin", "DELETE", "/v1/policies/" + id, "").statusCode(404);
        elsewhere.read("admin", "/v1/policies").body("id", not(hasItem(id)));
        town.read("admin", "/v1/policies/" + UUID.randomUUID()).statusCode(404);
    }

    @ParameterizedTest
    @CsvSource({
        "coordinator, 200, 403",
        "clinical-lead, 200, 200",
        "admin, 200, 200",
        "cad, 403, 403",
        "responder, 403, 403"
    })
    void coordinatorsReadAndOnlyTheirLeadsAndAdministratorsWrite(String role, int reading, int writing) {
        String id = policies.inForce(nineE());
        Map<String, Object> version = Map.of("version", 1);
        String body = JSON.createObjectNode().set("policy", forEverybody()).toString();

        for (String path :
                List.of("", "/published-elsewhere", "/" + id, "/" + id + "/versions", "/" + id + "/versions/1")) {
            town.read(role, "/v1/policies" + path).statusCode(reading);
        }
        town.send(role, "PUT", "/v1/policies/" + id, body).statusCode(writing);
        town.send(role, "PUT", "/v1/policies/" + id + "/published", version).statusCode(writing);
        town.send(role, "POST", "/v1/policies", body).statusCode(writing == 200 ? 201 : writing);
        town.send(role, "DELETE", "/v1/policies/" + id, "").statusCode(writing == 200 ? 204 : writing);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "/name | '' | policy.name",
                "/appliesTo/category | null | policy.appliesTo.category",
                "/appliesTo/determinants | ['09E;'] | policy.appliesTo.determinants[0].<list element>",
                "/eligibility/coolOffSeconds | -1 | policy.eligibility.coolOffSeconds",
                "/eligibility/mostAlertsPerWeek | 0 | policy.eligibility.mostAlertsPerWeek",
                "/exclusions/patientAges | [{'fromYears':8,'toYears':7}] | policy.exclusions.patientAges[0].toYears",
                "/exclusions/geofences | [{'name':'a','ring':[[9,47],[9,48]]}] | policy.exclusions.geofences[0].ring",
                "/exclusions/geofences | [{'name':'a','ring':[[9,47],[9,48],[9,47]]}] | policy.exclusions.geofences[0].ring",
                "/exclusions/geofences | [{'name':'a','ring':[[9,47],[9,91],[8,47]]}] | policy.exclusions.geofences[0].ring[1]",
                "/exclusions/geofences | [{'name':'a','ring':[[-170,1],[170,1],[170,2]]}] | policy.exclusions.geofences[0].ring",
                "/roles | [] | policy.roles",
                "/roles/0/target | 6 | policy.roles[0].ceiling",
                "/roles/1/role | 'DIRECT' | policy.roles[1].role",
                "/roles/1/role | 'HELPER' | policy.roles[1].role",
                "/roles | [{'role':'AED_RUNNER','target':1,'ceiling':1}] | policy.roles",
                "/objective/model | null | policy.objective.model",
                "/objective/aim | 'FASTEST' | policy.objective.model",
                "/pace/firstWave | 31 | policy.pace.firstWave",
                "/pace/leastGain | 1.5 | policy.pace.leastGain",
                "/pace/patienceSeconds | 1 | policy.pace.patienceSeconds",
                "/pace/budget | null | policy.pace.budget",
                "/reach/modes | [] | policy.reach.modes",
                "/reach/longestEtaSeconds | 5 | policy.reach.longestEtaSeconds"
            })
    void whatCannotBeIsRefusedByTheNameOfItsField(String pointer, String value, String field) {
        ObjectNode policy = nineE();
        set(policy, pointer, read(value.replace('\'', '"')));

        policies.tryToDraft(policy).statusCode(400).body("violations.field", hasItem(field));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "/eligibility/duringQuietHours | true | policy.eligibility.duringQuietHours",
                "/objective | {'aim':'SURVIVAL','model':'LARSEN'} | policy.objective.aim",
                "/pace/firstWave | null | policy.pace.firstWave"
            })
    void whatIsForArrestsOnlyIsRefusedElsewhere(String pointer, String value, String field) {
        ObjectNode policy = policies.like(Category.CHOKING, "Choking", it -> {});
        set(policy, pointer, read(value.replace('\'', '"')));

        policies.tryToDraft(policy).statusCode(400).body("violations.field", hasItem(field));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"policy\": null}", "{\"policy\": {\"name\": \"x\"}}", "[]", "{\"policy\": 7}"})
    void halfAPolicyIsNone(String body) {
        town.send("admin", "POST", "/v1/policies", body).statusCode(400);
    }

    private static void set(ObjectNode policy, String pointer, JsonNode value) {
        int last = pointer.lastIndexOf('/');
        ObjectNode parent = (ObjectNode) policy.at(pointer.substring(0, last));
        parent.set(pointer.substring(last + 1), value);
    }

    private static JsonNode read(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException broken) {
            throw new IllegalArgumentException(text, broken);
        }
    }
}
