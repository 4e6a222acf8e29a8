package org.callout.dispatch.report;

import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Callouts of the past, whose rows are written as the service leaves them behind and whose facts are known to the test. */
final class PastCalls {

    private static final String CALLOUT = """
            insert into callout (id, organisation, kind, reference, revision, body_hash, version, category, lon, lat,
                place_type, scene, circumstances, received_at, ambulance, crew_arrival, state, outcome, closed_at,
                overridden_objections, policy_id, policy_version)
            values ($1::uuid, $2, 'INCIDENT', $1::uuid::text, 1, '', 1, $3, $4, $5, $6, '{}', '', $7::timestamptz,
                case when $8::integer is not null
                  then jsonb_build_object('etaSeconds', $8::integer, 'source', 'AVL', 'at', $7::timestamptz) end,
                case when $9::integer is not null
                  then jsonb_build_object('arrivedAt', $7::timestamptz + make_interval(secs => $9::integer), 'by', 'CAD',
                                          'toldAt', $7::timestamptz) end,
                'CLOSED', 'TREATED', $7::timestamptz + interval '1 h', $10, $11, case when $11::uuid is not null then 3 end)
            """;
    private static final String NEED =
            "insert into need (id, callout_id, role, target, ceiling) values ($1, $1, 'DIRECT', 3, 5)";
    private static final String ALERT = """
            insert into alert (id, callout_id, need_id, responder_id, responder_name, role, wave, state, sent_at, expires_at,
                ended_at, answered_at, received_at, received_by, eta_seconds, distance_metres, travel_mode, travel_source,
                learnt_at)
            values ($1, $2, $2, $1, 'Anna', 'DIRECT', 1, $3, $4::timestamptz, $4::timestamptz + interval '30 s',
                $4::timestamptz + interval '20 s', case when $3 <> 'EXPIRED' then $4::timestamptz + interval '20 s' end,
                case when $5::text is not null then $4::timestamptz + interval '1 s' end, $5, 1, 1, 'FOOT', 'ROAD', now())
            """;
    private static final String ASSIGNMENT = """
            insert into assignment (id, alert_id, callout_id, need_id, responder_id, responder_name, role, slot, active, state,
                accepted_at, progress_at, eta_seconds, distance_metres, travel_mode, travel_source, way_at, code,
                on_scene_at, with_patient_at, brings_own_aed)
            values ($1, $1, $2, $2, $1, 'Anna', $3, 1, false, 'FINISHED', $4, $4, 1, 1, 'FOOT', 'ROAD', $4, '0042', $5, $6,
                $3 = 'AED_RUNNER')
            """;
    private static final String WITHHELD = """
            insert into timeline_entry (id, callout_id, version, at, word, detail)
            values (gen_random_uuid(), $1, 1, now(), 'WITHHELD', '{"reason": "PLACE_EXCLUDED"}')
            """;

    private static final String ALARM = """
            with raised as (
              insert into alarm (id, organisation, kind, cause, callout_id, subject, raised_at, cleared_at, unowned_since, notice_due_at)
              select gen_random_uuid(), organisation, $2::text, $2::text || ':' || $1::uuid || ':' || $3::timestamptz, id, id, $3::timestamptz, $3::timestamptz + interval '1 h', $3::timestamptz, $3::timestamptz
              from callout where id = $1::uuid
              returning id)
            insert into alarm_act (id, alarm_id, at, act, by_name)
            select gen_random_uuid(), raised.id, $3::timestamptz + taken.seconds * interval '1 s', 'TAKEN', 'Clara'
            from raised, unnest($4::int[]) as taken (seconds)
            """;

    private static final String QUARTERS = """
            insert into staff_quarter (organisation, subject, quarter)
            select $1, 'clara', $2::timestamptz + n * interval '15 min' from generate_series(0, $3 - 1) n
            """;

    private static final String[] PLACES = {"PUBLIC", "PRIVATE_HOME", "WORKPLACE"};

    /**
     * What is known of one; seconds from the call, null for what never came about.
     *
     * @param overridden a clinical lead let it through
     * @param policy of which the third version held; null from before policies were kept
     * @param yeses alerts that said yes
     * @param noes alerts that said no
     * @param silences alerts that nobody answered
     * @param yesSeconds when the first of them said yes
     * @param aed the one helper brings an AED
     * @param crewSeconds when the crew was last expected
     * @param crewArrivedSeconds when somebody said that it was there
     * @param patientSeconds of the one helper, who came to the scene 30 s before
     */
    record PastCall(
            UUID id,
            Instant at,
            String category,
            String place,
            double lon,
            double lat,
            boolean withheld,
            boolean overridden,
            @Nullable UUID policy,
            int yeses,
            int noes,
            int silences,
            @Nullable String channel,
            int yesSeconds,
            boolean aed,
            @Nullable Integer patientSeconds,
            @Nullable Integer crewSeconds,
            @Nullable Integer crewArrivedSeconds) {

        int alerts() {
            return yeses + noes + silences;
        }

        /** Of those that count when it is asked whether helpers come before crews. */
        boolean wantedArrest() {
            return category.equals("CARDIAC_ARREST") && (overridden || !withheld);
        }

        @Nullable
        Integer firstYesSeconds() {
            return yeses == 0 ? null : (Integer) yesSeconds;
        }

        @Nullable
        Integer aedSeconds() {
            return aed ? patientSeconds : null;
        }

        /** By how much the helper was before the crew; null where either is not known. */
        @Nullable
        Integer leadSeconds() {
            Integer scene = sceneSeconds();
            Integer crew = crewThereSeconds();
            return scene == null || crew == null ? null : (Integer) (crew - scene);
        }

        @Nullable
        Integer sceneSeconds() {
            return patientSeconds == null ? null : patientSeconds - 30;
        }

        /** By its arrival, or else by what was expected. */
        @Nullable
        Integer crewThereSeconds() {
            return crewArrivedSeconds == null ? crewSeconds : crewArrivedSeconds;
        }

        boolean helperFirst() {
            Integer scene = sceneSeconds();
            Integer crew = crewThereSeconds();
            return scene != null && crew != null && scene < crew;
        }
    }

    private PastCalls() {}

    /** So many of one day, spread by this seed. */
    static List<PastCall> some(long seed, int many, Instant midnight) {
        Random random = new Random(seed);
        List<PastCall> calls = new ArrayList<>();
        for (int i = 0; i < many; i++) {
            boolean withheld = random.nextInt(4) == 0;
            boolean overridden = withheld && random.nextInt(3) == 0;
            boolean asked = overridden || !withheld;
            int yeses = asked ? random.nextInt(3) : 0;
            boolean reached = yeses > 0 && random.nextInt(4) > 0;
            calls.add(new PastCall(
                    UUID.randomUUID(),
                    midnight.plusSeconds(random.nextInt(6 * 3600)),
                    random.nextBoolean() ? "CARDIAC_ARREST" : "CHOKING",
                    PLACES[random.nextInt(PLACES.length)],
                    9.5 + random.nextDouble() * 0.02,
                    47.1,
                    withheld,
                    overridden,
                    random.nextInt(3) > 0 ? new UUID(0, 1 + random.nextInt(2)) : null,
                    yeses,
                    asked ? random.nextInt(2) : 0,
                    asked ? random.nextInt(3) : 0,
                    random.nextBoolean() ? "PUSH" : null,
                    5 + random.nextInt(25),
                    random.nextInt(3) == 0,
                    reached ? 120 + random.nextInt(600) : null,
                    random.nextInt(3) > 0 ? 200 + random.nextInt(600) : null,
                    random.nextBoolean() ? 150 + random.nextInt(800) : null));
        }
        return calls;
    }

    static void write(Pool pool, String organisation, List<PastCall> calls) {
        calls.forEach(call -> write(pool, organisation, call));
    }

    private static void write(Pool pool, String organisation, PastCall call) {
        execute(
                pool,
                CALLOUT,
                Tuple.tuple()
                        .addUUID(call.id())
                        .addString(organisation)
                        .addString(call.category())
                        .addDouble(call.lon())
                        .addDouble(call.lat())
                        .addString(call.place())
                        .addOffsetDateTime(call.at().atOffset(ZoneOffset.UTC))
                        .addInteger(call.crewSeconds())
                        .addInteger(call.crewArrivedSeconds())
                        .addString(call.overridden() ? "PLACE_EXCLUDED" : "")
                        .addUUID(call.policy()));
        execute(pool, NEED, Tuple.of(call.id()));
        if (call.withheld()) execute(pool, WITHHELD, Tuple.of(call.id()));
        for (int i = 0; i < call.silences(); i++) alert(pool, call, "EXPIRED");
        for (int i = 0; i < call.noes(); i++) alert(pool, call, "DECLINED");
        for (int i = 0; i < call.yeses(); i++) assign(pool, call, alert(pool, call, "ACCEPTED"), i == 0);
    }

    /** An alarm about a callout, so many seconds after the call, taken so many seconds after that, once or more often. */
    static void alarm(Pool pool, PastCall call, String kind, int seconds, Integer... taken) {
        execute(
                pool,
                ALARM,
                Tuple.tuple()
                        .addUUID(call.id())
                        .addString(kind)
                        .addOffsetDateTime(call.at().plusSeconds(seconds).atOffset(ZoneOffset.UTC))
                        .addArrayOfInteger(taken));
    }

    /** Clara was at the console for so many quarters of an hour. */
    static void quarters(Pool pool, String organisation, Instant from, int quarters) {
        execute(pool, QUARTERS, Tuple.of(organisation, from.atOffset(ZoneOffset.UTC), quarters));
    }

    private static UUID alert(Pool pool, PastCall call, String state) {
        UUID id = UUID.randomUUID();
        execute(
                pool,
                ALERT,
                Tuple.tuple()
                        .addUUID(id)
                        .addUUID(call.id())
                        .addString(state)
                        .addOffsetDateTime(call.at().atOffset(ZoneOffset.UTC))
                        .addString(call.channel()));
        return id;
    }

    /** @param helps whether it is the one who comes; the others said yes a little later, and never arrived */
    private static void assign(Pool pool, PastCall call, UUID alert, boolean helps) {
        var at = call.at().atOffset(ZoneOffset.UTC);
        Integer patientSeconds = helps ? call.patientSeconds() : null;
        execute(
                pool,
                ASSIGNMENT,
                Tuple.tuple()
                        .addUUID(alert)
                        .addUUID(call.id())
                        .addString(helps && call.aed() ? "AED_RUNNER" : "DIRECT")
                        .addOffsetDateTime(at.plusSeconds(call.yesSeconds() + (helps ? 0 : 7)))
                        .addOffsetDateTime(patientSeconds == null ? null : at.plusSeconds(patientSeconds - 30L))
                        .addOffsetDateTime(patientSeconds == null ? null : at.plusSeconds(patientSeconds)));
    }

    private static void execute(Pool pool, String sql, Tuple parameters) {
        pool.preparedQuery(sql).execute(parameters).await().indefinitely();
    }
}
