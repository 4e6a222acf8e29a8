-- What responders have told of when, where and for what they want to be asked. on_duty is what is true by it at the moment: by the
-- switch or by the hours of the week, flipped on schedule and checked again in the query.
alter table presence
  add column duty jsonb not null default '{"switchedOn": false}',  -- switch, hours of the week, pause, as published
  add column on_duty_until timestamptz,                       -- by the hours of the week; null for no end
  add column places jsonb not null default '[]',              -- chosen to stand in for a fix, with their hours, as published
  add column placed boolean not null default false,           -- lon and lat are a chosen place, since the last fix is too old
  add column wanted_kinds text[],                             -- INCIDENT and categories of care; null for everything
  add column most_distance_metres integer,                    -- from them to the scene; null for no wish
  add column most_alerts_per_week integer;                    -- of all kinds; null for no wish

update presence set duty = jsonb_build_object('switchedOn', on_duty, 'pausedUntil', paused_until) where profile_version > 0;

-- Who has left and is still named in records of incidents; a row goes when none names them any more.
create table erased_responder (
  responder_id uuid primary key,
  erased_at timestamptz not null
);
