-- The panic button: the phone's own id of the alarm, so that it is raised once however often it arrives.
alter table assignment
  add column alarm_id         uuid,
  add column alarm_raised_at  timestamptz,
  add constraint alarm_whole check ((alarm_id is null) = (alarm_raised_at is null));

-- Why somebody assigned must hear of it now, if not for a danger; a later attempt has to be as loud.
alter table delivery add column cause text check (cause in ('SCENE_MOVED', 'MESSAGE'));

-- Pictures, made small and free of whatever the camera wrote into them. An AED is known by dispatch's id of it.
create table portrait (
  responder_id  uuid primary key references responder on delete cascade,
  jpeg          bytea not null,
  at            timestamptz not null
);
create table aed_photo (
  aed_id  uuid primary key,
  jpeg    bytea not null,
  by      text not null,                             -- the coordinator's subject
  at      timestamptz not null
);
