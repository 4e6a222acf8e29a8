package org.callout.dispatch.testing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.restassured.response.ValidatableResponse;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.function.Consumer;
import org.callout.geo.policy.AgeGroup;
import org.callout.geo.policy.Category;
import org.callout.geo.policy.DefaultPolicies;
import org.callout.geo.policy.VersionedPolicy;

/** Policies of a town's organisation, written as an administrator does: from the delivered one, with what is to be other. */
public final class Policies {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Town town;

    public Policies(Town town) {
        this.town = town;
    }

    /** The delivered policy of a category for adults, as the API tells it. */
    public ObjectNode delivered(Category category) {
        VersionedPolicy policy = DefaultPolicies.all().stream()
                .filter(each -> each.terms().appliesTo().category() == category)
                .filter(each -> each.terms().appliesTo().ageGroups().contains(AgeGroup.ADULT))
                .findFirst()
                .orElseThrow();
        String view = town.read("admin", "/v1/policies/" + policy.id())
                .statusCode(200)
                .extract()
                .asString();
        return (ObjectNode) read(view).get("policy");
    }

    /** The delivered one changed, for patients of any age. */
    public ObjectNode like(Category category, String name, Consumer<ObjectNode> change) {
        ObjectNode policy = delivered(category);
        policy.put("name", name);
        ((ObjectNode) policy.get("appliesTo")).putArray("ageGroups");
        change.accept(policy);
        return policy;
    }

    /** A part of a policy. */
    public static ObjectNode part(ObjectNode policy, String name) {
        return (ObjectNode) policy.get(name);
    }

    public ValidatableResponse tryToDraft(JsonNode policy) {
        return town.send("admin", "POST", "/v1/policies", body(policy));
    }

    /** Drafts a policy and gives its id. */
    public String draft(JsonNode policy) {
        return tryToDraft(policy).statusCode(201).extract().path("id");
    }

    /** Drafts the next version of a policy. */
    public ValidatableResponse write(String id, JsonNode policy) {
        return town.send("admin", "PUT", "/v1/policies/" + id, body(policy));
    }

    /** Puts a version in force, as a second pair of eyes does. */
    public ValidatableResponse publish(String id, int version) {
        return town.send("clinical-lead", "PUT", "/v1/policies/" + id + "/published", Map.of("version", version));
    }

    /** Drafts a policy, puts it in force and gives its id. */
    public String inForce(JsonNode policy) {
        String id = draft(policy);
        publish(id, 1).statusCode(200);
        return id;
    }

    private static String body(JsonNode policy) {
        return JSON.createObjectNode().set("policy", policy).toString();
    }

    private static JsonNode read(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException unexpected) {
            throw new UncheckedIOException(unexpected);
        }
    }
}
