package org.callout.dispatch.fairness;

import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.util.UUID;
import org.callout.dispatch.testing.Town;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

@QuarkusTest
class FairnessTest {

    private static final String PATH = "/v1/fairness";

    @Inject
    Pool pool;

    private Town town;

    @BeforeEach
    void anotherTown() {
        town = new Town(pool);
    }

    @Test
    void whoIsAskedMostAndWhoNeverIsCountedWithinTheDays() {
        UUID often = town.responder("Olga", 50_000, Town.BLS_AED);
        UUID seldom = town.responder("Sara", 50_100, Town.BLS_AED);
        town.responder("Nina", 50_200, Town.BLS_AED);
        UUID callout = town.raise(town.incident("OTHER"));
        for (String state : new String[] {"ACCEPTED", "ACCEPTED", "DECLINED", "EXPIRED"}) {
            ask(callout, often, state, 3);
        }
        ask(callout, seldom, "DECLINED", 40);
        wish(often, 1);

        town.read("coordinator", PATH)
                .statusCode(200)
                .body("members", equalTo(3))
                .body("alerts", equalTo(4))
                .body("accepted", equalTo(2))
                .body("busiestTenthShare", equalTo(1.0f))
                .body("neverAskedOnDuty", equalTo(2))
                .body("bands.members", contains(2, 0, 0, 1, 0, 0))
                .body("most.displayName", contains("Olga"))
                .body("most[0].declined", equalTo(1))
                .body("most[0].unanswered", equalTo(1))
                .body("most[0].wishPerWeek", equalTo(1))
                .body("least.asked", contains(0, 0, 4));
        town.read("coordinator", PATH + "?days=90")
                .body("alerts", equalTo(5))
                .body("most.displayName", contains("Olga", "Sara"))
                .body("neverAskedOnDuty", equalTo(1))
                .body("least.displayName", contains("Nina", "Sara", "Olga"));
    }

    @Test
    void anothersAlertsAndMembersAreNotCounted() {
        UUID olga = town.responder("Olga", 50_000, Town.BLS_AED);
        ask(town.raise(town.incident("OTHER")), olga, "ACCEPTED", 1);
        Town other = new Town(pool);

        other.read("coordinator", PATH)
                .body("members", equalTo(0))
                .body("alerts", equalTo(0))
                .body("busiestTenthShare", equalTo(0.0f))
                .body("most", empty());
        town.read("coordinator", PATH + "?days=0").statusCode(400).body("violations.field", hasItem("days"));
    }

    private void ask(UUID callout, UUID responder, String state, int daysAgo) {
        pool.preparedQuery("""
                        insert into alert (id, callout_id, need_id, responder_id, responder_name, role, wave, state, sent_at,
                                           expires_at, ended_at, eta_seconds, distance_metres, travel_mode, travel_source)
                        select $1, $2, id, $3, 'named then', 'DIRECT', 1, $4, now() - $5 * interval '1 day', now(), now(), 1, 1,
                               'FOOT', 'ROAD'
                        from need where callout_id = $2 limit 1
                        """)
                .executeAndAwait(Tuple.of(UUID.randomUUID(), callout, responder, state, (double) daysAgo));
    }

    private void wish(UUID responder, int perWeek) {
        pool.preparedQuery("update presence set most_alerts_per_week = $2 where responder_id = $1")
                .executeAndAwait(Tuple.of(responder, perWeek));
    }
}
