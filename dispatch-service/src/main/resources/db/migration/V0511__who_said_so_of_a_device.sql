-- Who said that a device is as it is, and why; who took it off the lists, and who brought it back.
alter table aed_device
  add column condition_by text,                                -- their name; null where a callout has brought it about
  add column condition_reason text,
  add column removed_at timestamptz,
  add column removed_by text,
  add column removed_reason text,
  add column brought_back_at timestamptz,
  add column brought_back_by text,
  add constraint aed_device_removed_by_somebody check ((removed_at is null) = (removed_by is null)),
  add constraint aed_device_brought_back_by_somebody check ((brought_back_at is null) = (brought_back_by is null));

create or replace view aed as
select d.id, s.id as site_id, s.source, s.source_ref, s.lon, s.lat, s.place, s.access, s.indoor, s.level, s.opening_hours,
       s.listed_hours, s.hours_standing, s.mended_at, s.description, d.condition, s.retired_at,
       d.condition_since, d.checked_at, d.checked_by, d.check_every_days, d.battery_until, d.pads_until, d.check_due,
       d.condition_by, d.condition_reason, d.removed_at, d.removed_by, d.removed_reason, d.brought_back_at, d.brought_back_by
from aed_site s
join aed_device d on d.id = s.device_id
join aed_source l on l.name = s.source
where not exists (
  select from aed_site other
  join aed_source others on others.name = other.source
  where other.device_id = s.device_id
    and (other.retired_at is not null, others.rank, others.name) < (s.retired_at is not null, l.rank, l.name));
