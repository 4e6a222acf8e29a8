-- Alerting policies of organisations. What was published once stays as it was, for whoever has to understand a callout later.
create table policy (
  id uuid primary key,
  organisation text not null,
  applies_to text,                                             -- what the published version is for; null while none is published
  created_at timestamptz not null,
  retired_at timestamptz
);
create index policy_of_an_organisation on policy (organisation);
create unique index policy_one_published_for_the_same on policy (organisation, applies_to) where applies_to is not null;

create table policy_version (
  policy_id uuid not null references policy,
  version integer not null check (version >= 1),
  body jsonb not null,
  comment text,
  created_by text not null,                                    -- the issuer's name for them
  created_by_name text not null,
  created_at timestamptz not null,
  state text not null check (state in ('DRAFT', 'PUBLISHED', 'RETIRED')),
  published_by text,
  published_by_name text,
  published_at timestamptz,
  primary key (policy_id, version),
  constraint policy_version_published_by_somebody check ((state = 'DRAFT') = (published_at is null))
);
create unique index policy_version_one_published on policy_version (policy_id) where state = 'PUBLISHED';

create function keep_what_was_written() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' or new.body <> old.body or (old.state <> 'DRAFT' and new.state = 'DRAFT') then
    raise exception 'version % of policy % cannot be unwritten', old.version, old.policy_id using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger policy_version_stays before update or delete on policy_version for each row execute function keep_what_was_written();

-- The policy that a callout runs by; without one, as before policies were kept, the delivered one of its category.
alter table callout
  add column policy_id uuid,
  add column policy_version integer,
  add constraint callout_policy_has_a_version check ((policy_id is null) = (policy_version is null));
