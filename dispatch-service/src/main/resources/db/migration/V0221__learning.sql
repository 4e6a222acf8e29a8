-- What was reckoned with when an alert was sent, and what is learnt from how alerts end.
alter table alert
  add column chance double precision,                                     -- of a yes; null for alerts from before chances were told
  add column asked_eta_seconds integer,
  add column asked_tier integer,
  add column fix_age_seconds integer,
  add column learnt_at timestamptz;                            -- null until it has taught what it can
create index alert_to_learn_from on alert (sent_at) where learnt_at is null and state <> 'OPEN';

-- What one responder's alerts have taught. Goes with the responder.
create table responder_history (
  responder_id uuid primary key references presence on delete cascade,
  asked integer not null default 0,
  accepted integer not null default 0,
  last_asked_at timestamptz,
  turnouts_by_day integer not null default 0,
  log_seconds_by_day double precision not null default 0,      -- sum of the natural logarithms of seconds
  turnouts_by_night integer not null default 0,
  log_seconds_by_night double precision not null default 0,
  hard_call_at timestamptz                                     -- when the last hard call ended, or was last heard of
);

-- What all alerts have taught, by circumstances: counts alone, of nobody in particular.
create table acceptance_cell (
  day_part text not null,
  weekend boolean not null,
  nearness text not null,
  tier smallint not null,
  contact text not null,
  asked bigint not null,
  accepted bigint not null,
  primary key (day_part, weekend, nearness, tier, contact)
);

-- How well chances were told in advance: one row, written by whoever learns.
create table acceptance_calibration (
  only_row boolean primary key default true check (only_row),
  calibration jsonb not null
);
