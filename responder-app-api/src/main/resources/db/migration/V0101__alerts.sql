-- The inbox: each alert as dispatch last told it, and what the volunteer answered. Its row is the aggregate's lock.
-- Before acceptance nothing here tells place, address, patient or notes: `offer` is all a volunteer may know then.
create table alert (
  id             uuid primary key,
  responder_id   uuid not null,
  callout_id     uuid not null,
  organisation   text not null,
  kind           text not null check (kind in ('INCIDENT', 'CARE_REQUEST')),
  sequence       bigint not null,                    -- version of the callout; a change not above it is ignored
  state          text not null check (state in
                   ('OPEN', 'ASSIGNED', 'DECLINED', 'EXPIRED', 'FILLED', 'STOOD_DOWN', 'WITHDRAWN', 'RELEASED', 'FINISHED')),
  state_at       timestamptz not null,
  reason         text,
  outcome        text,
  offer          text not null,                      -- JSON as published on alert.change
  expires_at     timestamptz not null,
  answer         text check (answer in ('ACCEPT', 'DECLINE')),
  travel_mode    text check (travel_mode in ('FOOT', 'BIKE', 'CAR')),
  answered_at    timestamptz,
  received_at    timestamptz,                        -- first receipt by any device of the volunteer
  seen_at        timestamptz,
  constraint answered_when check ((answer is null) = (answered_at is null))
);
create index alert_inbox on alert (responder_id, expires_at desc);
create index alert_purge on alert (state_at);

-- An accepted role with its progress. `details` (address, patient, AED with its codes) is there while it is active only.
create table assignment (
  id            uuid primary key,
  alert_id      uuid not null unique references alert on delete cascade,
  responder_id  uuid not null,
  callout_id    uuid not null,
  role          text not null,
  category      text not null,
  state         text not null check (state in ('ACTIVE', 'FINISHED', 'WITHDRAWN', 'STOOD_DOWN', 'RELEASED')),
  progress      text not null check (progress in
                  ('ASSIGNED', 'EN_ROUTE', 'AED_COLLECTED', 'ON_SCENE', 'WITH_PATIENT', 'FINISHED')),
  accepted_at   timestamptz not null,
  progress_at   timestamptz not null,
  updated_at    timestamptz not null,
  details       text,
  constraint erased_when_ended check (state = 'ACTIVE' or details is null)
);
create index assignment_with_details on assignment (updated_at) where details is not null;

create table finding (
  assignment_id  uuid not null references assignment on delete cascade,
  finding        text not null,
  at             timestamptz not null,
  primary key (assignment_id, finding, at)
);
