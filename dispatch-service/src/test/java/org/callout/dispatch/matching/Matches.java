package org.callout.dispatch.matching;

import io.restassured.path.json.JsonPath;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.callout.dispatch.testing.Town;
import org.callout.geo.travel.TravelMode;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** Incidents of a town and what is explained of them. */
final class Matches {

    private final Town town;
    private final Pool pool;

    Matches(Town town, Pool pool) {
        this.town = town;
        this.pool = pool;
    }

    /** Raises an incident that is told otherwise than usual. */
    UUID raised(String category, Consumer<Map<String, Object>> change) {
        Map<String, Object> body = town.incident(category);
        change.accept(body);
        return town.raise(body);
    }

    /** The explanation, once so many alerts have gone out. */
    JsonPath matchOf(UUID incident, int alerts) {
        await().atMost(15, SECONDS)
                .untilAsserted(
                        () -> assertThat(town.see(incident).getList("alerts")).hasSize(alerts));
        return of(incident);
    }

    /** The explanation as it is now. */
    JsonPath of(UUID incident) {
        return town.read("coordinator", "/v1/incidents/" + incident + "/match")
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    /** Whom the first wave went to. */
    static List<String> chosen(JsonPath match) {
        return match.getList("waves[0].candidates.findAll { it.chosen }.responderName", String.class);
    }

    /** Why somebody was chosen by the first wave or not. */
    static String reasonOf(JsonPath match, String name) {
        return match.getString("waves[0].candidates.find { it.responderName == '" + name + "' }.reason");
    }

    /** How many seconds somebody near the first wave was expected to take until under way. */
    static int turnoutOf(JsonPath match, String name) {
        return match.getInt("waves[0].candidates.find { it.responderName == '" + name + "' }.turnoutSeconds");
    }

    /** Why those near the first wave could not be asked at all, by name. */
    Map<String, String> reasonsOfNotAskable(UUID incident) {
        Map<String, String> reasons = new HashMap<>();
        List<Map<String, Object>> people = of(incident).getList("waves[0].notAskable.people");
        if (people != null) {
            people.forEach(one -> reasons.put((String) one.get("responderName"), (String) one.get("reason")));
        }
        return reasons;
    }

    /** Sends a correction. */
    void correct(UUID incident, Map<String, Object> correction) {
        town.send("cad", "PATCH", "/v1/incidents/" + incident, correction).statusCode(200);
    }

    /** Somebody who needs rest. */
    void hadAHardCall(UUID responderId) {
        execute(
                "insert into responder_history (responder_id, hard_call_at) values ($1, now() - interval '3 hours')",
                responderId);
    }

    /** Somebody who has been under way so many seconds after each of fifty alerts. */
    void hasAlwaysSetOutWithin(int seconds, UUID responderId) {
        execute(
                "insert into responder_history (responder_id, turnouts_by_day, log_seconds_by_day)"
                        + " values ($1, 50, 50 * ln(%d.0))".formatted(seconds),
                responderId);
    }

    /** Somebody who moves by that and nothing else. */
    void comesBy(TravelMode mode, UUID responderId) {
        execute(
                "update presence set travel_modes = %d where responder_id = $1"
                        .formatted(TravelMode.toBits(Set.of(mode))),
                responderId);
    }

    /** Somebody whose last position is of the day before yesterday. */
    void notLocatedLately(UUID responderId) {
        execute("update ready_member set fix_at = now() - interval '2 days' where responder_id = $1", responderId);
    }

    /** Sets everybody of this town free again. */
    void free() {
        execute("""
                delete from engagement where responder_id in
                (select responder_id from presence_membership where organisation = $1)""", town.organisation);
        execute("""
                update alert set state = 'DECLINED', ended_at = now() where state = 'OPEN' and responder_id in
                (select responder_id from presence_membership where organisation = $1)""", town.organisation);
    }

    /** How much is written of this town. */
    List<Long> rows() {
        return Stream.of(
                        "callout where organisation = $1",
                        "wave join callout on callout.id = callout_id where organisation = $1",
                        "alert join callout on callout.id = callout_id where organisation = $1",
                        "engagement join presence_membership using (responder_id) where organisation = $1",
                        "policy where organisation = $1")
                .map(written -> pool.preparedQuery("select count(*) from " + written)
                        .execute(Tuple.of(town.organisation))
                        .await()
                        .indefinitely()
                        .iterator()
                        .next()
                        .getLong(0))
                .toList();
    }

    /** Runs a statement with one parameter. */
    void execute(String sql, Object parameter) {
        pool.preparedQuery(sql).execute(Tuple.of(parameter)).await().indefinitely();
    }
}
