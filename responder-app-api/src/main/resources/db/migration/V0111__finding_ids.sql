-- A phone tells a finding under an id of its own: told again, it is the same finding.
alter table finding add column id uuid not null default gen_random_uuid();
alter table finding alter column id drop default;
alter table finding drop constraint finding_pkey;
alter table finding add primary key (assignment_id, id);
