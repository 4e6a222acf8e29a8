package org.callout.dispatch.report;

/** The statement that counts callouts: one for each grouping, since that is no parameter. */
final class CallSql {

    private CallSql() {}

    /**
     * $1 organisation, $2 kind, $3 first moment, $4 moment after the last, $5 time zone, $6 area layer.
     *
     * <p>A yes is one that was given, too late or not; silence beyond the patience is a no; what was taken back before
     * anybody had to answer is neither, as in what is learnt from alerts. An AED is with the patient when its runner is. The
     * crew is there when somebody said that it was; where nobody did, when the control room last said that it would be.
     */
    private static final String COUNT = """
            with called as (
              select id, received_at, state, category, place_type, lon, lat, policy_id, policy_version, outcome,
                     $5::text as time_zone, $6::uuid as layer, overridden_objections <> '' as overridden,
                     (crew_arrival ->> 'arrivedAt')::timestamptz as crew_arrived_at,
                     coalesce(
                       (crew_arrival ->> 'arrivedAt')::timestamptz,
                       (ambulance ->> 'at')::timestamptz
                         + make_interval(secs => (ambulance ->> 'etaSeconds')::float8)) as crew_at
              from callout
              where organisation = $1 and kind = $2 and received_at >= $3 and received_at < $4
            ), followed as (
              select called.*, asked.*, helped.*,
                     exists (select from timeline_entry t where t.callout_id = called.id and t.word = 'WITHHELD') as withheld
              from called
              cross join lateral (
                select count(*) as alerts,
                       count(*) filter (where state = 'ACCEPTED' or state = 'FILLED' and answered_at is not null) as yes,
                       count(*) filter (where state = 'DECLINED') as no,
                       count(*) filter (where state = 'EXPIRED' or state in ('STOOD_DOWN', 'FILLED')
                                          and answered_at is null and ended_at >= expires_at) as silent,
                       (array_agg(received_by order by received_at) filter (where received_by is not null))[1] as channel
                from alert where alert.callout_id = called.id) as asked
              cross join lateral (
                select min(accepted_at) as accepted_at,
                       min(coalesce(on_scene_at, with_patient_at)) as on_scene_at,
                       min(with_patient_at) as with_patient_at,
                       min(with_patient_at) filter (
                         where role = 'AED_RUNNER' and (brings_own_aed or aed_id is not null)) as aed_at
                from assignment where assignment.callout_id = called.id) as helped
            ), measured as (
              select *,
                     %s as key,
                     category = 'CARDIAC_ARREST' and (overridden or not withheld)
                       and outcome is distinct from 'DUPLICATE' as wanted_arrest,
                     extract(epoch from accepted_at - received_at)::float8 as to_yes,
                     extract(epoch from on_scene_at - received_at)::float8 as to_scene,
                     extract(epoch from with_patient_at - received_at)::float8 as to_patient,
                     extract(epoch from aed_at - received_at)::float8 as to_aed,
                     extract(epoch from crew_at - on_scene_at)::float8 as lead
              from followed
            )
            select grouping(key) = 1 as total, key,
                   count(*) as calls,
                   count(*) filter (where state <> 'CLOSED') as open,
                   count(*) filter (where alerts > 0) as alerted,
                   count(*) filter (where withheld) as withheld,
                   count(*) filter (where withheld and overridden) as overridden,
                   coalesce(sum(alerts), 0)::bigint as alerts,
                   coalesce(sum(yes), 0)::bigint as yes,
                   coalesce(sum(no), 0)::bigint as no,
                   coalesce(sum(silent), 0)::bigint as silent,
                   count(to_yes) as yes_known,
                   percentile_cont(array[0.5, 0.9]) within group (order by to_yes) as yes_times,
                   count(to_scene) as scene_known,
                   percentile_cont(array[0.5, 0.9]) within group (order by to_scene) as scene_times,
                   count(to_patient) as patient_known,
                   percentile_cont(array[0.5, 0.9]) within group (order by to_patient) as patient_times,
                   count(to_aed) as aed_known,
                   percentile_cont(array[0.5, 0.9]) within group (order by to_aed) as aed_times,
                   count(crew_at) filter (where alerts > 0) as crew_known,
                   count(crew_arrived_at) filter (where alerts > 0) as crew_arrived,
                   count(*) filter (where lead > 0) as helper_first,
                   count(lead) as both_known,
                   percentile_cont(0.5) within group (order by lead) as median_lead,
                   count(*) filter (where wanted_arrest) as arrests,
                   count(crew_at) filter (where wanted_arrest) as arrest_crew_known,
                   count(crew_arrived_at) filter (where wanted_arrest) as arrest_crew_arrived,
                   count(*) filter (where wanted_arrest and lead > 0) as arrest_helper_first,
                   count(lead) filter (where wanted_arrest) as arrest_both_known,
                   percentile_cont(0.5) within group (order by lead) filter (where wanted_arrest) as arrest_median_lead
            from measured
            group by grouping sets ((), (key))
            order by total desc, key
            """;

    static String by(Grouping grouping) {
        return COUNT.formatted(grouping.key());
    }
}
