-- What a clinical lead has answered for: only that is overridden, whatever comes later withholds again.
alter table callout add column overridden_objections text not null default '';

-- Until now an override held for everything, so it holds for all that is known of the callout.
update callout set overridden_objections = (
  select string_agg(objection, ',') from (
    select 'PLACE_EXCLUDED:' || place_type as objection
    union all
    select 'CIRCUMSTANCE_EXCLUDED:' || circumstance from unnest(string_to_array(circumstances, ',')) as circumstance
    union all
    select 'HAZARD:' || hazard from jsonb_array_elements_text(scene -> 'hazards') as hazard
    union all
    select 'HAZARD:UNNAMED' where scene ->> 'state' = 'HAZARD' and scene -> 'hazards' = '[]'
  ) as known)
where overridden;

alter table callout drop column overridden;
