-- Layers: each list describes devices in rows of its own, so that what two licences cover is never mixed in one row. What we
-- know ourselves (condition, code of the cabinet) stands by the device, which several lists may describe.
create table aed_source (
  name text primary key,
  licence text not null,
  attribution text not null,
  rank integer not null default 100,                           -- of the lists that describe a device, the lowest rank counts
  imported_at timestamptz
);
insert into aed_source (name, licence, attribution, rank)
select source, 'not stated', '', 100 from aed_site where source <> 'manual' group by source;
insert into aed_source (name, licence, attribution, rank) values ('manual', 'own survey', '', 0);

create table aed_device (
  id uuid primary key,
  key text not null unique,                                    -- an OSM object's name, the same in all lists; else source and reference
  condition text not null default 'AVAILABLE',
  cabinet_code text,                                           -- a secret: only for the assigned
  updated_at timestamptz not null
);
insert into aed_device (id, key, condition, cabinet_code, updated_at)
select distinct on (key) id, key, condition, cabinet_code, updated_at
from (select aed_site.*,
             case when source_ref ~ '^(node|way|relation)/[0-9]+$' then source_ref else source || ' ' || source_ref end as key
      from aed_site) as keyed
order by key, retired_at is not null, condition = 'AVAILABLE', id;

alter table aed_site
  add column device_id uuid references aed_device,
  add column listed_hours text,                                -- as the list says; opening_hours is what counts, mended or not
  add column hours_standing text not null default 'MISSING',   -- READABLE, UNREADABLE, MISSING
  add column mended_by text,
  add column mended_at timestamptz;
update aed_site set
  device_id = (select d.id from aed_device d where d.key =
    case when source_ref ~ '^(node|way|relation)/[0-9]+$' then source_ref else source || ' ' || source_ref end),
  listed_hours = opening_hours,
  hours_standing = case when opening_hours is null then 'MISSING' else 'READABLE' end; -- judged again at the next import
drop trigger if exists aed_life on aed_site;
alter table aed_site
  alter column device_id set not null,
  add constraint aed_site_of_a_known_source foreign key (source) references aed_source,
  add constraint aed_site_mended_by_somebody check ((mended_by is null) = (mended_at is null)),
  drop column condition,
  drop column cabinet_code;
create index aed_site_of_a_device on aed_site (device_id);
create index aed_site_unknown_hours on aed_site (hours_standing, device_id)
  where retired_at is null and hours_standing <> 'READABLE';

-- Each device once, as the list that counts describes it: one that still has it before one that no longer does, then by rank
-- and name. The order in which lists came in plays no part.
create view aed as
select d.id, s.id as site_id, s.source, s.source_ref, s.lon, s.lat, s.place, s.access, s.indoor, s.level, s.opening_hours,
       s.listed_hours, s.hours_standing, s.mended_at, s.description, d.condition, s.retired_at
from aed_site s
join aed_device d on d.id = s.device_id
join aed_source l on l.name = s.source
where not exists (
  select from aed_site other
  join aed_source others on others.name = other.source
  where other.device_id = s.device_id
    and (other.retired_at is not null, others.rank, others.name) < (s.retired_at is not null, l.rank, l.name));

-- What became of the newest import of each list.
create table aed_import (
  source text primary key references aed_source,
  at timestamptz not null,
  by_whom text not null,
  format text not null,
  taken integer not null,
  updated integer not null,
  unchanged integer not null,
  retired integer not null,
  refused jsonb not null
);
