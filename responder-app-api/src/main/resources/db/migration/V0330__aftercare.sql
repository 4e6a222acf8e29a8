-- What stays of a call with whoever went to it: when, what for, how it ended. Neither place nor patient.
create table own_call (
  alert_id      uuid primary key,
  responder_id  uuid not null references responder on delete cascade,
  organisation  text not null,
  kind          text not null check (kind in ('INCIDENT', 'CARE_REQUEST')),
  category      text not null,
  role          text not null,
  accepted_at   timestamptz not null,
  ended_at      timestamptz not null,
  ending        text not null check (ending in ('FINISHED', 'WITHDRAWN', 'STOOD_DOWN', 'RELEASED')),
  contact       text check (contact in ('NONE', 'CALL_ME'))   -- what they chose; null while they have chosen nothing
);
create index own_call_of_a_responder on own_call (responder_id, ended_at desc);

-- How are you: asked after an emergency, answered or not. Answers are for the organisation's aftercare alone.
create table check_in (
  id            uuid primary key,
  alert_id      uuid not null references own_call on delete cascade,
  responder_id  uuid not null references responder on delete cascade,
  organisation  text not null,
  occasion      text not null check (occasion in ('SAME_DAY', 'TWO_WEEKS', 'SIX_WEEKS')),
  due_at        timestamptz not null,
  reminded_at   timestamptz,
  answered_at   timestamptz,
  mood          text check (mood in ('WELL', 'TROUBLED', 'DISTRESSED')),
  comment       text,
  unique (alert_id, occasion),
  constraint answered_with_a_mood check ((answered_at is null) = (mood is null))
);
create index check_in_due on check_in (due_at) where reminded_at is null and answered_at is null;
create index check_in_of_a_responder on check_in (responder_id, due_at);

-- Who looks after people when nobody else has been named.
create table aftercare_lead (
  organisation  text primary key,
  subject       text not null,
  name          text not null
);

-- Somebody has to get in touch, by a time; one open one for a volunteer and organisation.
create table follow_up (
  id            uuid primary key,
  organisation  text not null,
  responder_id  uuid not null references responder on delete cascade,
  reason        text not null check (reason in ('DISTRESSED', 'ASKED_TO_BE_CALLED')),
  raised_at     timestamptz not null,
  due_at        timestamptz not null,
  owner         text,                                  -- subject; null until somebody is named or takes it
  owner_name    text,
  closed_at     timestamptz,
  closed_by     text,
  note          text,
  constraint owner_has_a_name check ((owner is null) = (owner_name is null)),
  constraint closed_by_somebody check ((closed_at is null) = (closed_by is null))
);
create unique index follow_up_open on follow_up (organisation, responder_id) where closed_at is null;
create index follow_up_of_organisation on follow_up (organisation, due_at);
