-- The delivered policies as each release brought them, so that a callout goes on by the text that it was raised under.
create table delivered_policy (
  policy_id uuid not null,
  version integer not null check (version >= 1),
  body jsonb not null,
  first_started_at timestamptz not null,                       -- when a release first started here that delivers this text
  primary key (policy_id, version)
);

create function keep_what_was_delivered() returns trigger language plpgsql as $$
begin
  raise exception 'version % of policy % cannot be unwritten', old.version, old.policy_id using errcode = 'check_violation';
end $$;
create trigger delivered_policy_stays before update or delete on delivered_policy
  for each row execute function keep_what_was_delivered();
