-- Whom a policy leaves alone by age and by the hour; told by the responder, erased with them.
alter table presence
  add column born_on date,                                     -- null when not told
  add column quiet_from time,                                  -- by the clock of the region; later than quiet_to over midnight
  add column quiet_to time,
  add column wake_for_arrest boolean not null default false;   -- a cardiac arrest may disturb the quiet hours
