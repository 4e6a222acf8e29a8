package org.callout.dispatch.policy;

import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import io.vertx.pgclient.PgException;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import org.callout.dispatch.testing.Policies;
import org.callout.dispatch.testing.Town;
import org.callout.geo.place.Position;
import org.callout.geo.policy.Case;
import org.callout.geo.policy.Category;
import org.callout.geo.policy.PlaceType;
import org.callout.platform.transaction.Transactions;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

@QuarkusTest
class PolicyBookTest {

    private static final Duration LONGEST_WAIT = Duration.ofSeconds(10);
    private static final Case CHOKING = new Case(
            Category.CHOKING, null, new Position(9.52, 47.14), PlaceType.PUBLIC, 63, false, Set.of(), Set.of());

    @Inject
    Pool pool;

    @Inject
    PolicyBook book;

    @Inject
    Transactions transactions;

    private Town town;
    private Policies policies;

    @BeforeEach
    void findTown() {
        town = new Town(pool);
        policies = new Policies(town);
    }

    private String chosen() {
        return transactions
                .read(session -> book.choose(session, town.organisation, CHOKING))
                .map(policy -> policy.terms().name())
                .await()
                .atMost(LONGEST_WAIT);
    }

    private int run(String sql, Object... values) {
        return pool.preparedQuery(sql)
                .execute(Tuple.from(values))
                .await()
                .atMost(LONGEST_WAIT)
                .rowCount();
    }

    @Test
    void whatIsPutInForceHereHoldsAtOnce() {
        assertThat(chosen()).isEqualTo("Choking, adult");

        String id = policies.inForce(policies.like(Category.CHOKING, "Ours", policy -> {}));
        assertThat(chosen()).isEqualTo("Ours");

        town.send("admin", "DELETE", "/v1/policies/" + id, "").statusCode(204);
        assertThat(chosen()).isEqualTo("Choking, adult");
    }

    @Test
    void whatAnotherReplicaPutsInForceHoldsHereWithinSeconds() {
        UUID id = UUID.fromString(policies.draft(policies.like(Category.CHOKING, "Theirs", policy -> {})));
        assertThat(chosen()).isEqualTo("Choking, adult");

        run("update policy_version set state = 'PUBLISHED', published_at = now() where policy_id = $1", id);

        await().atMost(PolicyBook.REMEMBERED.toSeconds() + 2, SECONDS)
                .untilAsserted(() -> assertThat(chosen()).isEqualTo("Theirs"));
    }

    @Test
    void nothingThatWasWrittenCanBeUnwritten() {
        UUID id = UUID.fromString(policies.inForce(policies.like(Category.CHOKING, "Ours", policy -> {})));

        assertThatThrownBy(() -> run("update policy_version set body = '{}' where policy_id = $1", id))
                .isInstanceOf(PgException.class);
        assertThatThrownBy(() ->
                        run("update policy_version set state = 'DRAFT', published_at = null where policy_id = $1", id))
                .isInstanceOf(PgException.class);
        assertThatThrownBy(() -> run("delete from policy_version where policy_id = $1", id))
                .isInstanceOf(PgException.class);
        assertThat(run("update policy_version set comment = 'why' where policy_id = $1", id))
                .isEqualTo(1);
    }

    @Test
    void aVersionWrittenBeforeAFieldWasKnownIsPutInForceAndRetiredAsItStands() {
        UUID id = UUID.fromString(policies.inForce(policies.like(Category.CHOKING, "Ours", policy -> {})));
        run("""
                insert into policy_version (policy_id, version, body, created_by, created_by_name, created_at, state)
                select policy_id, 2, body #- '{exclusions,circumstances}', created_by, created_by_name, created_at, 'DRAFT'
                from policy_version where policy_id = $1""", id);

        policies.publish(id.toString(), 2).statusCode(200);
        policies.publish(id.toString(), 1).statusCode(200);

        assertThat(run("""
                        select from policy_version
                        where policy_id = $1 and version = 2 and state = 'RETIRED'
                          and not body -> 'exclusions' ? 'circumstances'""", id)).isEqualTo(1);
    }

    @Test
    void aPolicyIsFoundInForceAsWrittenAndByVersion() {
        String id = policies.inForce(policies.like(Category.CHOKING, "First", policy -> {}));
        policies.write(id, policies.like(Category.CHOKING, "Second", policy -> {}))
                .statusCode(200);

        assertThat(found(id, null)).isEqualTo("First");
        assertThat(found(id, 2)).isEqualTo("Second");
        assertThat(found(id, 3)).isEqualTo("none");
        assertThat(found(UUID.randomUUID().toString(), null)).isEqualTo("none");
    }

    private String found(String id, @Nullable Integer version) {
        return transactions
                .read(session -> book.find(session, town.organisation, UUID.fromString(id), version))
                .map(policy -> policy.map(some -> some.terms().name()).orElse("none"))
                .await()
                .atMost(LONGEST_WAIT);
    }
}
