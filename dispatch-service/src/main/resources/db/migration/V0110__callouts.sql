-- Callouts with their needs, alerts and assignments. Ceilings, single engagement and the drawn lives are kept here too,
-- so that no replica and no bug can break them.

create table organisation (
  id text primary key,
  name text not null,
  control_room_phone text not null
);

create table callout (
  id uuid primary key,
  organisation text not null,
  kind text not null,
  reference text not null,
  revision integer not null,
  body_hash text not null,
  version bigint not null,
  category text not null,
  determinant text,
  lon double precision not null,
  lat double precision not null,
  accuracy_metres double precision,
  address text,
  floor text,
  access text,
  place_type text not null,
  place geography(Point, 4326) generated always as (ST_SetSRID(ST_MakePoint(lon, lat), 4326)::geography) stored,
  scene jsonb not null,
  patient jsonb,
  ambulance jsonb,
  care jsonb,
  circumstances text not null,
  notes text,
  state text not null,
  withheld_reason text,
  overridden boolean not null,
  outcome text,
  occurred_at timestamptz,
  received_at timestamptz not null,
  closed_at timestamptz,
  constraint callout_reference_is_unique_for_ever unique (organisation, reference),
  constraint callout_withheld_has_a_reason check ((state = 'WITHHELD') = (withheld_reason is not null)),
  constraint callout_closed_has_an_outcome check ((state = 'CLOSED') = (outcome is not null and closed_at is not null))
);
create index callout_newest_of_an_organisation on callout (organisation, kind, received_at desc, id desc);
create index callout_open_of_an_organisation on callout (organisation, kind, received_at desc, id desc) where state <> 'CLOSED';
create index callout_place on callout using gist (place);

create table need (
  id uuid primary key,
  callout_id uuid not null references callout,
  role text not null,
  target integer not null check (target >= 0),
  ceiling integer not null check (ceiling >= target),
  unique (callout_id, role)
);

create table wave (
  callout_id uuid not null references callout,
  number integer not null check (number >= 1),
  at timestamptz not null,
  patience_seconds integer not null,
  alerts integer not null,
  travel_source text not null,
  explanation jsonb not null,
  primary key (callout_id, number)
);

create table alert (
  id uuid primary key,
  callout_id uuid not null references callout,
  need_id uuid not null references need,
  responder_id uuid not null,
  responder_name text not null,
  role text not null,
  wave integer not null,
  state text not null,
  sent_at timestamptz not null,
  expires_at timestamptz not null,
  ended_at timestamptz,
  answered_at timestamptz,
  received_at timestamptz,
  seen_at timestamptz,
  eta_seconds integer not null,
  distance_metres integer not null,
  travel_mode text not null,
  travel_source text not null,
  aed_id uuid
);
create index alert_of_a_callout on alert (callout_id);
create index alert_recent_of_a_responder on alert (responder_id, sent_at);
create unique index alert_one_open_per_responder on alert (responder_id) where state = 'OPEN';

create table assignment (
  id uuid primary key,
  alert_id uuid not null unique references alert,
  callout_id uuid not null references callout,
  need_id uuid not null references need,
  responder_id uuid not null,
  responder_name text not null,
  role text not null,
  slot integer not null check (slot >= 1),
  active boolean not null,
  state text not null,
  accepted_at timestamptz not null,
  progress_at timestamptz not null,
  eta_seconds integer not null,
  distance_metres integer not null,
  travel_mode text not null,
  travel_source text not null,
  aed_id uuid,
  way_at timestamptz not null
);
create index assignment_of_a_callout on assignment (callout_id);
create unique index assignment_one_per_slot on assignment (need_id, slot) where active;

create table finding (
  id uuid primary key,
  callout_id uuid not null references callout,
  assignment_id uuid not null references assignment,
  responder_id uuid not null,
  finding text not null,
  at timestamptz not null
);
create index finding_of_a_callout on finding (callout_id);

create table timeline_entry (
  id uuid primary key,
  callout_id uuid not null references callout,
  version bigint not null,
  at timestamptz not null,
  word text not null,
  responder_id uuid,
  detail jsonb not null
);
create index timeline_of_a_callout on timeline_entry (callout_id, version, id);

-- The one pending step of a callout; null = nothing to do until a decision says so.
create table dispatch_step (
  callout_id uuid primary key references callout,
  due_at timestamptz,
  claimed_until timestamptz
);
create index dispatch_step_due on dispatch_step (due_at) where due_at is not null;

create index engagement_of_a_callout on engagement (callout_id);

create function keep_slot_under_ceiling() returns trigger language plpgsql as $$
begin
  if new.slot > (select ceiling from need where id = new.need_id) then
    raise exception 'slot % is above the ceiling of need %', new.slot, new.need_id using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger assignment_slot_under_ceiling before insert on assignment
  for each row execute function keep_slot_under_ceiling();

-- The lives as drawn: any other step is refused, whoever writes.
create table drawn_step (
  life text not null,
  from_state text not null,
  to_state text not null,
  primary key (life, from_state, to_state)
);
insert into drawn_step (life, from_state, to_state) values
  ('callout', 'RECEIVED', 'ALERTING'), ('callout', 'RECEIVED', 'WITHHELD'), ('callout', 'RECEIVED', 'CLOSED'),
  ('callout', 'ALERTING', 'COVERED'), ('callout', 'ALERTING', 'EXHAUSTED'), ('callout', 'ALERTING', 'WITHHELD'), ('callout', 'ALERTING', 'CLOSED'),
  ('callout', 'COVERED', 'ALERTING'), ('callout', 'COVERED', 'WITHHELD'), ('callout', 'COVERED', 'CLOSED'),
  ('callout', 'EXHAUSTED', 'ALERTING'), ('callout', 'EXHAUSTED', 'WITHHELD'), ('callout', 'EXHAUSTED', 'CLOSED'),
  ('callout', 'WITHHELD', 'ALERTING'), ('callout', 'WITHHELD', 'CLOSED'),
  -- two drawn steps by way of ALERTING within one decision
  ('callout', 'RECEIVED', 'EXHAUSTED'), ('callout', 'EXHAUSTED', 'COVERED'), ('callout', 'COVERED', 'EXHAUSTED'),
  ('alert', 'OPEN', 'ACCEPTED'), ('alert', 'OPEN', 'DECLINED'), ('alert', 'OPEN', 'EXPIRED'), ('alert', 'OPEN', 'STOOD_DOWN'), ('alert', 'OPEN', 'FILLED'),
  ('alert', 'EXPIRED', 'ACCEPTED'), ('alert', 'EXPIRED', 'FILLED'), ('alert', 'EXPIRED', 'STOOD_DOWN'),
  ('assignment', 'ASSIGNED', 'EN_ROUTE'), ('assignment', 'ASSIGNED', 'AED_COLLECTED'), ('assignment', 'ASSIGNED', 'ON_SCENE'),
  ('assignment', 'EN_ROUTE', 'AED_COLLECTED'), ('assignment', 'EN_ROUTE', 'ON_SCENE'), ('assignment', 'AED_COLLECTED', 'ON_SCENE'),
  ('assignment', 'ASSIGNED', 'WITH_PATIENT'), ('assignment', 'EN_ROUTE', 'WITH_PATIENT'), ('assignment', 'AED_COLLECTED', 'WITH_PATIENT'), ('assignment', 'ON_SCENE', 'WITH_PATIENT'),
  ('assignment', 'ASSIGNED', 'FINISHED'), ('assignment', 'EN_ROUTE', 'FINISHED'), ('assignment', 'AED_COLLECTED', 'FINISHED'), ('assignment', 'ON_SCENE', 'FINISHED'), ('assignment', 'WITH_PATIENT', 'FINISHED'),
  ('assignment', 'ASSIGNED', 'WITHDRAWN'), ('assignment', 'EN_ROUTE', 'WITHDRAWN'), ('assignment', 'AED_COLLECTED', 'WITHDRAWN'), ('assignment', 'ON_SCENE', 'WITHDRAWN'), ('assignment', 'WITH_PATIENT', 'WITHDRAWN'),
  ('assignment', 'ASSIGNED', 'STOOD_DOWN'), ('assignment', 'EN_ROUTE', 'STOOD_DOWN'), ('assignment', 'AED_COLLECTED', 'STOOD_DOWN'), ('assignment', 'ON_SCENE', 'STOOD_DOWN'),
  ('assignment', 'WITH_PATIENT', 'RELEASED');

create function keep_to_the_drawn_life() returns trigger language plpgsql as $$
begin
  if new.state <> old.state and not exists (
      select 1 from drawn_step where life = tg_argv[0] and from_state = old.state and to_state = new.state) then
    raise exception '% % cannot go from % to %', tg_argv[0], old.id, old.state, new.state using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger callout_life before update of state on callout for each row execute function keep_to_the_drawn_life('callout');
create trigger alert_life before update of state on alert for each row execute function keep_to_the_drawn_life('alert');
create trigger assignment_life before update of state on assignment for each row execute function keep_to_the_drawn_life('assignment');
