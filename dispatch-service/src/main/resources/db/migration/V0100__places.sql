-- What the matching reads: where people and defibrillators are, who may be asked, and who is already bound.
create extension if not exists postgis;

create table presence (
  responder_id uuid primary key,
  display_name text not null default '',
  languages text[] not null default '{}',
  travel_modes smallint not null default 1,                    -- bits: FOOT 1, BIKE 2, CAR 4
  carries_aed boolean not null default false,
  profile_version bigint not null default 0,
  on_duty boolean not null default false,
  paused_until timestamptz,
  ready boolean not null default false,                        -- on duty, not paused, some active membership; flipped on schedule, re-checked in the query
  lon double precision,
  lat double precision,
  accuracy_metres real,
  fix_at timestamptz,
  place geography(Point, 4326) generated always as (
    case when lon is null then null else ST_SetSRID(ST_MakePoint(lon, lat), 4326)::geography end) stored
);
create index presence_nearest_ready on presence using gist (place) where ready;

create table presence_membership (
  responder_id uuid not null references presence on delete cascade,
  organisation text not null,
  tier smallint not null,                                      -- 1 BYSTANDER, 2 COMMUNITY, 3 CLINICAL; only ACTIVE memberships are rows here
  valid_until timestamptz,
  qualifications bigint not null,                              -- bits in the order of the published qualification list, BYSTANDER_CPR = bit 0
  qualifications_until timestamptz,                            -- the first expiry among them; flipped on schedule
  primary key (responder_id, organisation)
);

create table engagement (
  responder_id uuid primary key,
  callout_id uuid not null,
  alert_id uuid not null,
  kind text not null,
  since timestamptz not null
);

create table aed_site (
  id uuid primary key,
  source text not null,
  source_ref text not null,
  lon double precision not null,
  lat double precision not null,
  place geography(Point, 4326) generated always as (ST_SetSRID(ST_MakePoint(lon, lat), 4326)::geography) stored,
  access text,
  indoor boolean,
  level text,
  opening_hours text,
  description text,
  condition text not null default 'AVAILABLE',
  cabinet_code text,                                           -- a secret: only for the assigned
  updated_at timestamptz not null,
  retired_at timestamptz,
  unique (source, source_ref)
);
create index aed_site_place on aed_site using gist (place) where retired_at is null;
