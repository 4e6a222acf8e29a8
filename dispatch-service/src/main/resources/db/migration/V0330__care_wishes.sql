-- Volunteers who would like to be asked for a care request: they come before the others, beside those asked already.
create table care_wish (
  callout_id   uuid not null references callout on delete cascade,
  responder_id uuid not null,
  wished_at    timestamptz not null,
  primary key (callout_id, responder_id)
);
create index care_wish_of_a_responder on care_wish (responder_id);
