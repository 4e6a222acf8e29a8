-- When a device was looked at last and is due again, and since when it is as it is.
alter table aed_device
  add column condition_since timestamptz,
  add column checked_at timestamptz,
  add column checked_by text,                                  -- their name
  add column check_every_days integer check (check_every_days between 1 and 3650),
  add column battery_until date,
  add column pads_until date,
  add column check_due date,                                   -- the first of all these; null where nobody has said any
  add constraint aed_device_checked_by_somebody check ((checked_at is null) = (checked_by is null));
update aed_device set condition_since = updated_at;
alter table aed_device alter column condition_since set not null, alter column condition_since set default now();

create or replace view aed as
select d.id, s.id as site_id, s.source, s.source_ref, s.lon, s.lat, s.place, s.access, s.indoor, s.level, s.opening_hours,
       s.listed_hours, s.hours_standing, s.mended_at, s.description, d.condition, s.retired_at,
       d.condition_since, d.checked_at, d.checked_by, d.check_every_days, d.battery_until, d.pads_until, d.check_due
from aed_site s
join aed_device d on d.id = s.device_id
join aed_source l on l.name = s.source
where not exists (
  select from aed_site other
  join aed_source others on others.name = other.source
  where other.device_id = s.device_id
    and (other.retired_at is not null, others.rank, others.name) < (s.retired_at is not null, l.rank, l.name));

-- Who had a device last.
create index assignment_by_aed on assignment (aed_id, accepted_at desc) where aed_id is not null;
