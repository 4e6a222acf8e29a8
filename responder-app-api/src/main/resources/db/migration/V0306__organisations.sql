-- The directory: what an organisation says of itself to people who may want to belong to it. Nobody else's rows are changed
-- by an entry: members are asked to accept a newer code of conduct one by one.
create table organisation (
  id               text primary key,                 -- as in the claim of its people's tokens
  entry            jsonb not null,                   -- name, purpose, kinds of call, qualifications asked for, code of conduct
  code_version     integer not null,                 -- rises with every change of the code of conduct
  code_since       timestamptz not null,
  code_within_days integer not null check (code_within_days between 0 and 365)
);

alter table membership
  add column code_version  integer,                  -- the version of the code of conduct that the member accepted last
  add column code_accepted_at timestamptz,
  add column code_asked    integer not null default 0,  -- the newest version that the member was asked to accept
  add column code_due_at   timestamptz,              -- no alerts from then on, unless that version is accepted
  add column remind_at     timestamptz,              -- when to remind of valid_until the next time
  add constraint code_accepted_when check ((code_version is null) = (code_accepted_at is null));
create index membership_code_asked on membership (organisation, code_asked);
create index membership_reminder on membership (remind_at) where remind_at is not null;
