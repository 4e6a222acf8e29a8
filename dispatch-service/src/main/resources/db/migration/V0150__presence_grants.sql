-- What the standing of a responder is computed from again when a pause, a membership or a qualification ends.
alter table presence
  add column memberships jsonb not null default '[]',          -- as published on responder.profile, whatever their state
  add column standing_until timestamptz;                       -- the first instant at which ready or a membership row has to change
create index presence_standing_due on presence (standing_until) where standing_until is not null;
