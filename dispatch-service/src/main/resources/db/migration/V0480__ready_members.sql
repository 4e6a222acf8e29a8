-- Who may be asked now: a row for each organisation that may ask somebody, with what the search for the nearest and a fix need and
-- nothing else. 116 bytes instead of some 300 among five times as many who are off duty: all of a country fit the processor's caches.
--
-- Where somebody is stands in one place that counts: here while they are ready, in presence before and after. What presence holds
-- meanwhile is as old as the moment they became ready; `whereabouts` knows which one counts.
create table ready_member (
  responder_id uuid not null references presence on delete cascade,
  lon double precision not null,
  lat double precision not null,
  fix_at timestamptz not null,                                 -- -infinity while only a chosen place is known
  -- Counted as in presence, and as CellCover does. Changes seldom, so that most fixes touch no index (HOT).
  cell bigint not null generated always as (
    (floor((lat + 90) * 200)::bigint / 16 * 8192 + floor((lon + 180) * 400)::bigint / 32) * 512
    + floor((lat + 90) * 200)::bigint % 16 * 32 + floor((lon + 180) * 400)::bigint % 32) stored,
  qualifications bigint not null,                              -- verified by this organisation
  asked_from timestamptz not null,                             -- when a pause ends; -infinity for none
  asked_until timestamptz not null,                            -- the first end of hours, membership or a qualification; infinity for none
  accuracy_metres real not null,
  tier smallint not null,                                      -- granted by this organisation
  travel_modes smallint not null,
  placed boolean not null,
  carries_aed boolean not null,
  organisation text collate "C" not null,
  primary key (responder_id, organisation)
) with (fillfactor = 80, autovacuum_vacuum_scale_factor = 0.1);

-- Behind the cell, two things that change with no fix and leave most of those out who may not be asked before their row is read.
-- Bits of qualifications are numbers: whoever has any of some bits has no lower number than the lowest of them. Foot counts 3, bike 2,
-- car alone 1: whoever is wanted on foot or by bike has 2 or more. NearestResponders says both the same way.
create index ready_member_nearest on ready_member (
  organisation, cell, qualifications,
  (case when travel_modes & 1 <> 0 then 3 when travel_modes & 2 <> 0 then 2 else 1 end));

-- What ready_member has to hold, as it is found in presence once the newest fixes have come home.
create view ready_member_as_found as
select p.responder_id, p.lon, p.lat, coalesce(p.fix_at, '-infinity') as fix_at, m.qualifications,
       coalesce(p.paused_until, '-infinity') as asked_from,
       coalesce(least(p.on_duty_until, m.valid_until, m.qualifications_until), 'infinity') as asked_until,
       coalesce(p.accuracy_metres, 0) as accuracy_metres, m.tier, p.travel_modes, p.placed, p.carries_aed, m.organisation
from presence p join presence_membership m using (responder_id)
where p.ready and p.on_duty and p.lon is not null;

-- Where everybody is, as far as it is known.
create view whereabouts as
select p.responder_id,
       case when r.responder_id is null then p.lon else r.lon end as lon,
       case when r.responder_id is null then p.lat else r.lat end as lat,
       case when r.responder_id is null then p.accuracy_metres else r.accuracy_metres end as accuracy_metres,
       case when r.responder_id is null then p.fix_at else nullif(r.fix_at, '-infinity') end as fix_at,
       case when r.responder_id is null then p.placed else r.placed end as placed
from presence p
left join lateral (select * from ready_member one where one.responder_id = p.responder_id limit 1) r on true;

-- Copies the fixes of those who are ready back to where everything else is known of them, and keeps others from moving them before
-- the transaction ends. Whoever calls it holds the locks of their rows of presence. A chosen place has come from there.
create function bring_fixes_home(people uuid[]) returns void language plpgsql as $$
begin
  perform from ready_member where responder_id = any (people) order by responder_id, organisation for update;
  update presence p
  set lon = r.lon, lat = r.lat, accuracy_metres = r.accuracy_metres, fix_at = r.fix_at, placed = false
  from (select distinct on (responder_id) * from ready_member where responder_id = any (people) order by responder_id) r
  where p.responder_id = r.responder_id and not r.placed and r.fix_at > coalesce(p.fix_at, '-infinity');
end $$;

-- Brings ready_member up to date after whatever has changed of these people. Whoever gets another row gets all of them anew: a fix that
-- waits for one of them finds it gone, and comes by way of presence instead of passing by the row that it does not see.
create function settle_ready_members(people uuid[]) returns void language plpgsql as $$
begin
  perform bring_fixes_home(people);
  delete from ready_member r
  where r.responder_id = any (people)
    and (not exists (
           select from ready_member_as_found f where f.responder_id = r.responder_id and f.organisation = r.organisation)
         or exists (
           select from ready_member_as_found f
           where f.responder_id = r.responder_id
             and not exists (
               select from ready_member o where o.responder_id = f.responder_id and o.organisation = f.organisation)));
  insert into ready_member as known (
    responder_id, lon, lat, fix_at, qualifications, asked_from, asked_until, accuracy_metres, tier, travel_modes, placed,
    carries_aed, organisation)
  select * from ready_member_as_found where responder_id = any (people)
  on conflict (responder_id, organisation) do update set
    lon = excluded.lon, lat = excluded.lat, fix_at = excluded.fix_at, qualifications = excluded.qualifications,
    asked_from = excluded.asked_from, asked_until = excluded.asked_until, accuracy_metres = excluded.accuracy_metres,
    tier = excluded.tier, travel_modes = excluded.travel_modes, placed = excluded.placed, carries_aed = excluded.carries_aed
  where (known.lon, known.lat, known.fix_at, known.qualifications, known.asked_from, known.asked_until, known.accuracy_metres,
         known.tier, known.travel_modes, known.placed, known.carries_aed)
    is distinct from
        (excluded.lon, excluded.lat, excluded.fix_at, excluded.qualifications, excluded.asked_from, excluded.asked_until,
         excluded.accuracy_metres, excluded.tier, excluded.travel_modes, excluded.placed, excluded.carries_aed);
end $$;

create function settle_changed_presence() returns trigger language plpgsql as $$
declare
  people uuid[];
begin
  if tg_op = 'INSERT' then
    select array_agg(responder_id) into people from changed where ready;
  else
    select array_agg(responder_id) into people
    from changed c join formerly f using (responder_id)
    where (c.ready or f.ready)
      and (c.ready, c.on_duty, c.on_duty_until, c.paused_until, c.travel_modes, c.carries_aed,
           c.lon, c.lat, c.accuracy_metres, c.fix_at, c.placed)
        is distinct from
          (f.ready, f.on_duty, f.on_duty_until, f.paused_until, f.travel_modes, f.carries_aed,
           f.lon, f.lat, f.accuracy_metres, f.fix_at, f.placed);
  end if;
  if people is not null then
    perform settle_ready_members(people);
  end if;
  return null;
end $$;
-- What settling itself writes needs no settling; whoever goes altogether takes their rows along.
create trigger presence_added after insert on presence
  referencing new table as changed for each statement when (pg_trigger_depth() = 0) execute function settle_changed_presence();
create trigger presence_changed after update on presence
  referencing old table as formerly new table as changed for each statement when (pg_trigger_depth() = 0)
  execute function settle_changed_presence();

create function settle_changed_members() returns trigger language plpgsql as $$
declare
  people uuid[];
begin
  select array_agg(distinct c.responder_id) into people
  from changed c join presence p using (responder_id)
  where p.ready;
  if people is not null then
    perform settle_ready_members(people);
  end if;
  return null;
end $$;
-- Whoever writes memberships holds the lock of the responder's row of presence already.
drop trigger presence_membership_added on presence_membership;
drop trigger presence_membership_changed on presence_membership;
drop trigger presence_membership_ended on presence_membership;
drop function copy_only_membership;
create trigger presence_membership_added after insert on presence_membership
  referencing new table as changed for each statement when (pg_trigger_depth() = 0) execute function settle_changed_members();
create trigger presence_membership_changed after update on presence_membership
  referencing old table as changed for each statement when (pg_trigger_depth() = 0) execute function settle_changed_members();
create trigger presence_membership_ended after delete on presence_membership
  referencing old table as changed for each statement when (pg_trigger_depth() = 0) execute function settle_changed_members();

-- Nobody is searched for among all the others any more.
drop index presence_nearest;
alter table presence
  drop column organisation,
  drop column tier,
  drop column qualifications,
  drop column granted_until;

insert into ready_member (
  responder_id, lon, lat, fix_at, qualifications, asked_from, asked_until, accuracy_metres, tier, travel_modes, placed, carries_aed,
  organisation)
select * from ready_member_as_found;
