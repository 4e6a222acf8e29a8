-- How the control room and who is under way know each other and hear of each other.
alter table assignment
  add column code             text,                 -- four digits that the caller was told; drawn below for those that run
  add column warned_version   bigint,               -- version of the callout that moved the scene or named a danger
  add column warned_at        timestamptz,
  add column scene_moved      boolean,
  add column new_hazard       boolean,
  add column acknowledged_at  timestamptz,          -- when the responder said that they had read it
  add column alarm_raised_at  timestamptz,          -- the panic button
  add column alarm_taken_by   text,                 -- which coordinator sees to it; null while nobody does
  add column alarm_taken_at   timestamptz,
  add constraint warned_whole check ((warned_version is null) = (warned_at is null)),
  add constraint taken_by_somebody check ((alarm_taken_by is null) = (alarm_taken_at is null)),
  add constraint taken_when_raised check (alarm_taken_at is null or alarm_raised_at is not null);
update assignment set code = lpad(floor(random() * 10000)::int::text, 4, '0');
alter table assignment alter column code set not null;
create index alarm_waiting on assignment (callout_id) where alarm_raised_at is not null and alarm_taken_at is null;

-- Whether anything was ever written about it: who is assigned is told with everything else.
alter table callout add column talked_about boolean not null default false;

-- What coordinator and responders write to each other. It may tell of the patient and is erased within a day.
create table talk_message (
  id             uuid primary key,                  -- the writer's own, by which it is known when it comes again
  callout_id     uuid not null references callout,
  assignment_id  uuid references assignment,        -- whose; null from the control room to everybody assigned
  sender         text not null check (sender in ('CONTROL_ROOM', 'RESPONDER')),
  author         text not null,                     -- the coordinator's or responder's name
  words          text not null,
  at             timestamptz not null,
  constraint who_wrote_is_known check (sender = 'CONTROL_ROOM' or assignment_id is not null)
);
create index talk_of_a_callout on talk_message (callout_id, at, id);
create index talk_to_erase on talk_message (at);
