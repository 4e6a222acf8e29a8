package org.callout.dispatch.policy;

import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import io.vertx.pgclient.PgException;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.callout.dispatch.callout.Callout;
import org.callout.dispatch.testing.Town;
import org.callout.geo.policy.AlertingPolicy;
import org.callout.geo.policy.VersionedPolicy;
import org.callout.platform.transaction.Transactions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

@QuarkusTest
class DeliveredPoliciesTest {

    private static final Duration LONGEST_WAIT = Duration.ofSeconds(10);

    @Inject
    Pool pool;

    @Inject
    DeliveredPolicies delivered;

    @Inject
    PolicyBook book;

    @Inject
    Transactions transactions;

    private Town town;

    @BeforeEach
    void findTown() {
        town = new Town(pool);
    }

    private VersionedPolicy ours(String name) {
        return delivered.all().stream()
                .filter(policy -> policy.terms().name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    /** What another release says in its place. */
    private static VersionedPolicy reworded(VersionedPolicy policy, String name) {
        AlertingPolicy terms = policy.terms();
        return new VersionedPolicy(
                policy.id(),
                1,
                new AlertingPolicy(
                        name,
                        terms.appliesTo(),
                        terms.eligibility(),
                        terms.exclusions(),
                        terms.roles(),
                        terms.objective(),
                        terms.pace(),
                        terms.reach()));
    }

    /** The version that a release which says it so gives it here. */
    private int startedWith(VersionedPolicy text) {
        return delivered
                .keep(List.of(text))
                .await()
                .atMost(LONGEST_WAIT)
                .getFirst()
                .version();
    }

    private String running(UUID callout) {
        return transactions
                .read(session -> session.find(Callout.class, callout).chain(row -> book.running(session, row)))
                .map(policy -> policy.terms().name())
                .await()
                .atMost(LONGEST_WAIT);
    }

    @Test
    void aTextKeepsItsVersionThroughReleasesAndAnotherTextGetsTheNext() {
        VersionedPolicy ours = ours("Fall without injury, child");
        VersionedPolicy theirs = reworded(ours, "Falls, child " + UUID.randomUUID());

        int next = startedWith(theirs);

        assertThat(next).isGreaterThan(ours.version());
        assertThat(startedWith(ours)).isEqualTo(ours.version());
        assertThat(startedWith(theirs)).isEqualTo(next);
    }

    @Test
    void aCalloutGoesOnByTheTextItWasRaisedUnderWhateverARunningReleaseSays() {
        UUID incident = town.raise(town.incident("UNCONSCIOUS"));
        VersionedPolicy ours = ours("Unconscious, adult");
        String before = "Unconscious, as it was " + UUID.randomUUID();
        int version = startedWith(reworded(ours, before));
        assertThat(running(incident)).isEqualTo("Unconscious, adult");

        pool.preparedQuery("update callout set policy_version = $2 where id = $1")
                .execute(Tuple.of(incident, version))
                .await()
                .atMost(LONGEST_WAIT);

        assertThat(running(incident)).isEqualTo(before);
        town.read("coordinator", "/v1/policies/%s/versions/%d".formatted(ours.id(), version))
                .statusCode(200)
                .body("policy.name", equalTo(before))
                .body("state", equalTo("RETIRED"));
        town.read("coordinator", "/v1/policies/%s/versions".formatted(ours.id()))
                .body("findAll { it.state == 'PUBLISHED' }.version", equalTo(List.of(ours.version())))
                .body("version", hasItem(version));
    }

    @Test
    void nothingThatWasDeliveredCanBeUnwritten() {
        UUID id = ours("Choking, adult").id();

        for (String sql : List.of("update delivered_policy set body = '{}'", "delete from delivered_policy")) {
            assertThatThrownBy(() -> pool.preparedQuery(sql + " where policy_id = $1")
                            .execute(Tuple.of(id))
                            .await()
                            .atMost(LONGEST_WAIT))
                    .isInstanceOf(PgException.class);
        }
    }
}
