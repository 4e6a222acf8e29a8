package org.callout.dispatch.alerting;

import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.UUID;
import org.callout.dispatch.decision.Precedence;
import org.callout.dispatch.testing.Town;
import org.junit.jupiter.api.Test;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

@QuarkusTest
class StepTableTest {

    private static final Duration LONGEST_WAIT = Duration.ofSeconds(10);

    @Inject
    Pool pool;

    @Inject
    StepClaims claims;

    @Test
    void aStepGivenBackIsTakenOverLongBeforeItsClaimWouldHaveLapsed() {
        UUID callout = planned();
        run(
                "update dispatch_step set due_at = now(), claimed_until = now() + interval '1 hour' where callout_id = $1 returning callout_id",
                callout);

        claims.giveBack(callout, Duration.ofMillis(200)).await().atMost(LONGEST_WAIT);

        await().atMost(5, SECONDS).until(() -> isPlannedAhead(callout));
    }

    @Test
    void aStepThatIsNotClaimedStaysSo() {
        UUID callout = planned();

        claims.giveBack(callout, Duration.ofHours(1)).await().atMost(LONGEST_WAIT);

        assertThat(run("select claimed_until from dispatch_step where callout_id = $1", callout)
                        .getValue("claimed_until"))
                .isNull();
    }

    @Test
    void aCalloutThatNobodyHasHeardOfComesFirst() {
        UUID callout = planned();

        assertThat(run("select precedence from dispatch_step where callout_id = $1", callout)
                        .getShort("precedence"))
                .isEqualTo(Precedence.FIRST_WAVE.rank());
    }

    /** A callout with nobody around, which is looked at again every few seconds. */
    private UUID planned() {
        Town town = new Town(pool);
        UUID callout = town.raise(town.incident("CHOKING"));
        await().atMost(10, SECONDS).until(() -> isPlannedAhead(callout));
        return callout;
    }

    private boolean isPlannedAhead(UUID callout) {
        return run(
                        "select due_at > now() and claimed_until is null as ahead from dispatch_step where callout_id = $1",
                        callout)
                .getBoolean("ahead");
    }

    private Row run(String sql, UUID callout) {
        var rows = pool.preparedQuery(sql).execute(Tuple.of(callout)).await().atMost(LONGEST_WAIT);
        return rows.iterator().next();
    }
}
