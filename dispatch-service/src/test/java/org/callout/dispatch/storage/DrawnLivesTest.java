package org.callout.dispatch.storage;

import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import io.vertx.pgclient.PgException;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.callout.dispatch.alert.AlertState;
import org.callout.dispatch.assignment.AssignmentState;
import org.callout.dispatch.callout.CalloutState;
import org.callout.geo.aed.AedCondition;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

/** What is not drawn is impossible in the database too, whatever the code may do. Every attempt is rolled back. */
@QuarkusTest
class DrawnLivesTest {

    private static final Duration LONGEST_WAIT = Duration.ofSeconds(10);

    private static final String CALLOUT = """
            insert into callout (id, organisation, kind, reference, revision, body_hash, version, category, lon, lat,
                place_type, scene, circumstances, received_at,
                state, withheld_reason, outcome, closed_at)
            values ($1::uuid, 'test', 'INCIDENT', $1::uuid::text, 1, '', 1, 'OTHER', 9.52, 47.14, 'PUBLIC', '{}', '', now(),
                $2::text, case when $2::text = 'WITHHELD' then 'HAZARD' end,
                case when $2::text = 'CLOSED' then 'OTHER' end, case when $2::text = 'CLOSED' then now() end)
            """;
    private static final String NEED =
            "insert into need (id, callout_id, role, target, ceiling) values ($1, $1, 'DIRECT', 1, 2)";
    private static final String ALERT = """
            insert into alert (id, callout_id, need_id, responder_id, responder_name, role, wave, state, sent_at, expires_at,
                eta_seconds, distance_metres, travel_mode, travel_source)
            values ($1, $2, $2, $3, 'Anna', 'DIRECT', 1, $4, now(), now(), 1, 1, 'FOOT', 'ROAD')
            """;
    private static final String ASSIGNMENT = """
            insert into assignment (id, alert_id, callout_id, need_id, responder_id, responder_name, role, slot, active, state,
                accepted_at, progress_at, eta_seconds, distance_metres, travel_mode, travel_source, way_at, code)
            values ($1, $1, $2, $2, $1, 'Anna', 'DIRECT', $3, $4, $5, now(), now(), 1, 1, 'FOOT', 'ROAD', now(), '0042')
            """;
    private static final String AED = """
            insert into aed_device (id, key, condition, updated_at) values ($1::uuid, $1::uuid::text, $2, now())
            """;

    @Inject
    Pool pool;

    /** The four lives with all their states, how to bring a row into one, and what may follow. */
    enum Life {
        /**
         * RECEIVED to EXHAUSTED, those between COVERED and EXHAUSTED, and CLOSED to COVERED or WITHHELD are two drawn steps by
         * way of ALERTING in one decision.
         */
        CALLOUT("callout", "state", CalloutState.values(), """
                RECEIVED   -> ALERTING WITHHELD CLOSED EXHAUSTED
                ALERTING   -> COVERED EXHAUSTED WITHHELD CLOSED
                WITHHELD   -> ALERTING CLOSED
                COVERED    -> ALERTING WITHHELD CLOSED EXHAUSTED
                EXHAUSTED  -> ALERTING WITHHELD CLOSED COVERED
                CLOSED     -> ALERTING COVERED WITHHELD
                """),
        ALERT("alert", "state", AlertState.values(), """
                OPEN       -> ACCEPTED DECLINED EXPIRED STOOD_DOWN FILLED
                EXPIRED    -> ACCEPTED FILLED STOOD_DOWN
                ACCEPTED   ->
                DECLINED   ->
                STOOD_DOWN ->
                FILLED     ->
                """),
        ASSIGNMENT("assignment", "state", AssignmentState.values(), """
                ASSIGNED      -> EN_ROUTE AED_COLLECTED ON_SCENE WITH_PATIENT FINISHED WITHDRAWN STOOD_DOWN
                EN_ROUTE      -> AED_COLLECTED ON_SCENE WITH_PATIENT FINISHED WITHDRAWN STOOD_DOWN
                AED_COLLECTED -> ON_SCENE WITH_PATIENT FINISHED WITHDRAWN STOOD_DOWN
                ON_SCENE      -> WITH_PATIENT FINISHED WITHDRAWN STOOD_DOWN
                WITH_PATIENT  -> FINISHED WITHDRAWN RELEASED
                FINISHED      ->
                WITHDRAWN     ->
                STOOD_DOWN    ->
                RELEASED      ->
                """),
        AED_DEVICE("aed_device", "condition", AedCondition.values(), """
                AVAILABLE       -> TAKEN OUT_OF_ORDER
                TAKEN           -> AT_SCENE AWAITING_RETURN OUT_OF_ORDER
                AT_SCENE        -> AWAITING_RETURN GONE_WITH_CREW OUT_OF_ORDER
                AWAITING_RETURN -> AVAILABLE GONE_WITH_CREW OUT_OF_ORDER
                GONE_WITH_CREW  -> AVAILABLE OUT_OF_ORDER
                OUT_OF_ORDER    -> AVAILABLE
                """);

        private final String table;
        private final String column;
        private final List<String> states;
        private final Set<String> drawn;

        Life(String table, String column, Enum<?>[] states, String drawing) {
            this.table = table;
            this.column = column;
            this.states = Arrays.stream(states).map(Enum::name).toList();
            this.drawn = drawing.lines().flatMap(Life::steps).collect(toCollection(TreeSet::new));
        }

        private static Stream<String> steps(String line) {
            String[] sides = line.split("->", 2);
            return Arrays.stream(sides[1].trim().split(" ", -1))
                    .filter(to -> !to.isEmpty())
                    .map(to -> sides[0].trim() + " -> " + to);
        }

        /** The constraints on a callout's row want a reason, an outcome and a time beside the state. */
        private String step(String to) {
            return this == CALLOUT
                    ? """
                      update callout set state = '%1$s', withheld_reason = case when '%1$s' = 'WITHHELD' then 'HAZARD' end,
                          outcome = case when '%1$s' = 'CLOSED' then 'OTHER' end,
                          closed_at = case when '%1$s' = 'CLOSED' then now() end
                      where id = $1
                      """.formatted(to)
                    : "update %s set %s = '%s' where id = $1".formatted(table, column, to);
        }
    }

    @ParameterizedTest
    @EnumSource(Life.class)
    void ofAllPairsOfStatesExactlyTheDrawnStepsArePossible(Life life) {
        Set<String> possible = new TreeSet<>();
        for (String from : life.states) {
            for (String to : life.states) {
                if (!from.equals(to) && isPossible(life, from, to)) possible.add(from + " -> " + to);
            }
        }

        assertThat(possible).isEqualTo(life.drawn);
    }

    @Test
    void aPersonHasOneOpenAlertInAllCallouts() {
        UUID anna = UUID.randomUUID();

        assertThat(refusal(connection -> openAlert(connection, anna).chain(() -> openAlert(connection, anna))))
                .contains("alert_one_open_per_responder");
        assertThat(refusal(connection ->
                        openAlert(connection, anna).chain(() -> openAlert(connection, UUID.randomUUID()))))
                .isNull();
    }

    @Test
    void aSlotIsHeldByOneAtATimeAndNeverAboveTheCeiling() {
        UUID callout = UUID.randomUUID();

        assertThat(refusal(connection -> callout(connection, callout)
                        .chain(() -> assignment(connection, callout, 1, true))
                        .chain(() -> assignment(connection, callout, 1, true))))
                .contains("assignment_one_per_slot");
        assertThat(refusal(connection -> callout(connection, callout)
                        .chain(() -> assignment(connection, callout, 1, false))
                        .chain(() -> assignment(connection, callout, 1, true))
                        .chain(() -> assignment(connection, callout, 2, true))))
                .isNull();
        assertThat(refusal(connection ->
                        callout(connection, callout).chain(() -> assignment(connection, callout, 3, true))))
                .contains("slot 3 is above the ceiling");
    }

    private boolean isPossible(Life life, String from, String to) {
        UUID id = UUID.randomUUID();
        String refusal = refusal(connection ->
                insert(connection, life, id, from).chain(() -> run(connection, life.step(to), Tuple.of(id))));
        if (refusal != null) assertThat(refusal).contains("cannot go from " + from + " to " + to);
        return refusal == null;
    }

    private static Uni<Void> insert(SqlConnection connection, Life life, UUID id, String state) {
        return switch (life) {
            case CALLOUT -> run(connection, CALLOUT, Tuple.of(id, state));
            case ALERT -> callout(connection, id).chain(() -> run(connection, ALERT, Tuple.of(id, id, id, state)));
            case ASSIGNMENT ->
                callout(connection, id)
                        .chain(() -> run(connection, ALERT, Tuple.of(id, id, id, "ACCEPTED")))
                        .chain(() -> run(connection, ASSIGNMENT, Tuple.of(id, id, 1, true, state)));
            case AED_DEVICE -> run(connection, AED, Tuple.of(id, state));
        };
    }

    private static Uni<Void> callout(SqlConnection connection, UUID id) {
        return run(connection, CALLOUT, Tuple.of(id, "ALERTING")).chain(() -> run(connection, NEED, Tuple.of(id)));
    }

    private static Uni<Void> openAlert(SqlConnection connection, UUID responder) {
        UUID callout = UUID.randomUUID();
        return callout(connection, callout)
                .chain(() -> run(connection, ALERT, Tuple.of(UUID.randomUUID(), callout, responder, "OPEN")));
    }

    private static Uni<Void> assignment(SqlConnection connection, UUID callout, int slot, boolean active) {
        UUID id = UUID.randomUUID();
        return run(connection, ALERT, Tuple.of(id, callout, id, "ACCEPTED"))
                .chain(() -> run(
                        connection,
                        ASSIGNMENT,
                        Tuple.of(id, callout, slot, active, active ? "ASSIGNED" : "WITHDRAWN")));
    }

    private static Uni<Void> run(SqlConnection connection, String sql, Tuple values) {
        return connection.preparedQuery(sql).execute(values).replaceWithVoid();
    }

    private interface Attempt {
        Uni<Void> on(SqlConnection connection);
    }

    /** What the database says against it; null when it lets it pass. */
    private @Nullable String refusal(Attempt attempt) {
        Map<String, String> said = pool.withConnection(connection -> connection
                        .begin()
                        .chain(transaction -> attempt.on(connection)
                                .replaceWith(Map.<String, String>of())
                                .onFailure(PgException.class)
                                .recoverWithItem(failure -> Map.of("refusal", String.valueOf(failure.getMessage())))
                                .call(transaction::rollback)))
                .await()
                .atMost(LONGEST_WAIT);
        return said.get("refusal");
    }
}
