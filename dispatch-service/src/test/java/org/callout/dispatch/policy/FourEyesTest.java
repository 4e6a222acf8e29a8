package org.callout.dispatch.policy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import io.vertx.pgclient.PgException;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import org.callout.dispatch.testing.Policies;
import org.callout.dispatch.testing.Town;
import org.callout.geo.policy.Category;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.callout.dispatch.testing.Policies.part;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

/** Two people stand behind each text that volunteers are alerted by, and everything that was done can be read later. */
@QuarkusTest
class FourEyesTest {

    @Inject
    Pool pool;

    private Town town;
    private Policies policies;

    @BeforeEach
    void findTown() {
        town = new Town(pool);
        policies = new Policies(town);
    }

    private ObjectNode asking(int firstWave) {
        return policies.like(
                Category.CHOKING, "Choking here", policy -> part(policy, "pace").put("firstWave", firstWave));
    }

    private ValidatableResponse rollBack(String role, String id, Map<String, Object> wish) {
        return town.send(role, "POST", "/v1/policies/" + id + "/roll-backs", wish);
    }

    private ValidatableResponse publishAs(String role, String id, int version) {
        return town.send(
                role, "PUT", "/v1/policies/" + id + "/published", Map.of("version", version, "reason", "as agreed"));
    }

    @Test
    void whoHasWrittenAVersionDoesNotPutItInForce() {
        String id = policies.draft(asking(3));

        publishAs("admin", id, 1).statusCode(403).body("detail", containsString("other than its author"));
        town.read("admin", "/v1/policies/" + id + "/versions").body("[0].byCaller", equalTo(true));
        town.read("clinical-lead", "/v1/policies/" + id + "/versions").body("[0].byCaller", equalTo(false));
        publishAs("clinical-lead", id, 1).statusCode(200).body("publishedVersion", equalTo(1));
        publishAs("admin", id, 1).statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update policy_version set state = 'PUBLISHED', published_by = created_by, published_at = now() where policy_id = $1",
                "update policy_version set created_by = 'somebody else' where policy_id = $1",
                "update policy_version set restores = 0 where policy_id = $1",
                "update policy_act set by_name = 'nobody' where policy_id = $1",
                "delete from policy_act where policy_id = $1",
                """
                insert into policy_version (policy_id, version, body, created_by, created_by_name, created_at, state, restores)
                values ($1, 2, '{}', 'a', 'A', now(), 'DRAFT', 1)"""
            })
    void theDatabaseKeepsToItWhateverTheCodeMayDo(String attempt) {
        UUID id = UUID.fromString(policies.draft(asking(3)));

        assertThatThrownBy(() -> pool.preparedQuery(attempt)
                        .execute(Tuple.of(id))
                        .await()
                        .indefinitely())
                .isInstanceOf(PgException.class);
    }

    @Test
    void whatWasInForceIsBroughtBackByOnePersonAsANewVersionWithItsReason() {
        String id = policies.inForce(asking(3));
        policies.write(id, asking(9)).statusCode(200);
        rollBack("admin", id, Map.of("version", 2, "reason", "never tried")).statusCode(400);
        policies.publish(id, 2).statusCode(200);

        rollBack("coordinator", id, Map.of("version", 1, "reason", "too many phones"))
                .statusCode(403);
        rollBack("admin", id, Map.of("version", 1)).statusCode(400);
        rollBack("admin", id, Map.of("version", 2, "reason", "it is so already"))
                .statusCode(409);
        rollBack("admin", id, Map.of("version", 1, "reason", "too many phones"))
                .statusCode(200)
                .body("publishedVersion", equalTo(3))
                .body("policy.pace.firstWave", equalTo(3));

        town.read("coordinator", "/v1/policies/" + id + "/versions")
                .body("state", contains("RETIRED", "RETIRED", "PUBLISHED"))
                .body("restores", contains(nullValue(), nullValue(), equalTo(1)))
                .body("[2].comment", equalTo("too many phones"));
    }

    @Test
    void everythingThatWasDoneWithAPolicyIsTold() {
        String id = policies.draft(asking(3));
        publishAs("clinical-lead", id, 1).statusCode(200);
        policies.write(id, asking(9)).statusCode(200);
        policies.publish(id, 2).statusCode(200);
        rollBack("admin", id, Map.of("version", 1, "reason", "too many phones")).statusCode(200);
        town.send("admin", "DELETE", "/v1/policies/" + id + "?reason=merged", "")
                .statusCode(204);

        town.read("coordinator", "/v1/policies/" + id + "/history")
                .statusCode(200)
                .body("act", contains("DRAFTED", "PUBLISHED", "DRAFTED", "PUBLISHED", "ROLLED_BACK", "RETIRED"))
                .body("version", contains(equalTo(1), equalTo(1), equalTo(2), equalTo(2), equalTo(3), nullValue()))
                .body("[1].reason", equalTo("as agreed"))
                .body("[1].by", equalTo("clinical-lead-" + town.organisation))
                .body("[4].reason", equalTo("too many phones"))
                .body("[5].reason", equalTo("merged"));
        new Town(pool).read("admin", "/v1/policies/" + id + "/history").statusCode(404);
    }
}
