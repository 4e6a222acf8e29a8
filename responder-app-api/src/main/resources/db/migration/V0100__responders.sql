-- One account a volunteer. The row is the aggregate's lock: whatever changes the account, its memberships,
-- qualifications or availability takes it first and raises `version`, under which the profile is announced.
create table responder (
  id            uuid primary key,
  subject       text not null unique,                -- the token's sub
  display_name  text not null,
  phone         text,
  email         text,
  home_lon      double precision,                    -- degrees WGS84; told by the volunteer, never announced
  home_lat      double precision,
  languages     text[] not null default '{}',        -- BCP 47 tags
  travel_modes  smallint not null,                   -- bits: FOOT 1, BIKE 2, CAR 4
  carries_aed   boolean not null default false,
  on_duty       boolean not null default false,
  paused_until  timestamptz,
  version       bigint not null,
  created_at    timestamptz not null,
  constraint home_is_whole check ((home_lon is null) = (home_lat is null))
);

create table membership (
  responder_id  uuid not null references responder on delete cascade,
  organisation  text not null,
  tier          text check (tier in ('BYSTANDER', 'COMMUNITY', 'CLINICAL')),
  state         text not null check (state in ('APPLIED', 'ACTIVE', 'SUSPENDED', 'EXPIRED')),
  valid_until   timestamptz,
  since         timestamptz not null,
  primary key (responder_id, organisation),
  constraint granted_with_a_tier check (state = 'APPLIED' or tier is not null)
);
create index membership_of_organisation on membership (organisation, responder_id);

-- Claimed by the volunteer, verified by the organisation's desk; each organisation verifies for itself.
create table qualification (
  responder_id  uuid not null,
  organisation  text not null,
  code          text not null,
  verified      boolean not null,
  valid_until   timestamptz,
  primary key (responder_id, organisation, code),
  foreign key (responder_id, organisation) references membership on delete cascade
);

-- A phone or browser that may ring. A token belongs to one live device only: who signs in on a shared phone takes it over.
create table device (
  responder_id   uuid not null references responder on delete cascade,
  device_id      text not null,
  platform       text not null check (platform in ('ANDROID', 'IOS', 'WEB')),
  push_token     text not null,
  registered_at  timestamptz not null,
  retired_at     timestamptz,
  retired_reason text,
  primary key (responder_id, device_id)
);
create unique index device_live_token on device (push_token) where retired_at is null;

-- The newest fix a volunteer sent, projected from the topic of positions; dispatch keeps its own.
create table last_fix (
  responder_id     uuid primary key,
  lon              double precision not null,        -- degrees WGS84
  lat              double precision not null,
  accuracy_metres  real not null,
  at               timestamptz not null
);
