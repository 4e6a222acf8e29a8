-- Beside whom a wave weighed: who was near and could not be asked at all. Found out after the wave is on its way; a wave
-- without it is one for which that is still to be done, whoever died over it.
alter table wave
  add column not_askable jsonb,
  add column audit_due_at timestamptz not null default now();
update wave set not_askable = '{"at": null, "people": []}';
create index wave_to_audit on wave (audit_due_at) where not_askable is null;

-- People on duty whom no search for ready people finds, such as those nobody has verified yet.
create index presence_on_duty_not_ready on presence (cell) where on_duty and not ready;
