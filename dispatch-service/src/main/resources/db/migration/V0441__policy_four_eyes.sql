-- Whoever has written a version does not put it in force. What was in force before may be brought back by one person alone: as a
-- version of its own, whose text the database takes over itself. Versions that were put in force earlier stay as they are.
alter table policy_version
  add column restores integer,
  add constraint policy_version_restores_an_earlier_one check (restores < version),
  add constraint policy_version_four_eyes
    check (state <> 'PUBLISHED' or restores is not null or published_by <> created_by) not valid;

create or replace function keep_what_was_written() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' or new.body <> old.body or (old.state <> 'DRAFT' and new.state = 'DRAFT')
      or new.created_by <> old.created_by or new.restores is distinct from old.restores then
    raise exception 'version % of policy % cannot be unwritten', old.version, old.policy_id using errcode = 'check_violation';
  end if;
  return new;
end $$;

create function take_over_what_was_in_force() returns trigger language plpgsql as $$
begin
  if new.restores is not null then
    select body into new.body from policy_version
    where policy_id = new.policy_id and version = new.restores and published_at is not null;
    if not found then
      raise exception 'version % of policy % was never in force', new.restores, new.policy_id using errcode = 'check_violation';
    end if;
  end if;
  return new;
end $$;
create trigger policy_version_restored before insert on policy_version
  for each row execute function take_over_what_was_in_force();

-- Who did what with a policy, when and why. Only ever added to.
create table policy_act (
  id uuid primary key,
  policy_id uuid not null references policy,
  at timestamptz not null,
  act text not null check (act in ('DRAFTED', 'PUBLISHED', 'ROLLED_BACK', 'RETIRED')),
  version integer,                                             -- null for the policy as a whole
  by_whom text not null,                                       -- the issuer's name for them
  by_name text not null,
  reason text
);
create index policy_act_of_a_policy on policy_act (policy_id, at, id);
insert into policy_act (id, policy_id, at, act, version, by_whom, by_name, reason)
select gen_random_uuid(), policy_id, created_at, 'DRAFTED', version, created_by, created_by_name, comment from policy_version
union all
select gen_random_uuid(), policy_id, published_at, 'PUBLISHED', version, published_by, published_by_name, null
from policy_version where published_at is not null and published_by is not null;

create function keep_what_was_done() returns trigger language plpgsql as $$
begin
  raise exception 'what was done with policy % cannot be undone in writing', old.policy_id using errcode = 'check_violation';
end $$;
create trigger policy_act_stays before update or delete on policy_act for each row execute function keep_what_was_done();
