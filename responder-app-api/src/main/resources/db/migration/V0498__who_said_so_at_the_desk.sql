-- By name, who named the lead of aftercare and who did what with a step card, so that the desk reads it.
alter table aftercare_lead
  add column named_by text,
  add column named_at timestamptz;

alter table step_card
  add column written_by_name text,                     -- null for a delivered text
  add column approved_by_name text,
  add column retired_by_name text,                     -- null also for one that another version replaced
  add column retired_at timestamptz;
