-- Told by the volunteer, and announced to those who match: a policy may ask for an age, and quiet hours protect.
alter table responder
  add column born_on date,                            -- null when not told
  add column quiet_from time,                         -- by the clock of the region; later than quiet_to over midnight
  add column quiet_to time,
  add column wake_for_cardiac_arrest boolean not null default false,
  add constraint quiet_hours_are_whole check ((quiet_from is null) = (quiet_to is null) and quiet_from <> quiet_to);
