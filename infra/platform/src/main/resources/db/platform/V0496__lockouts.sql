-- Whom an organisation has locked out of this service although their token is good. Who said what, when and why stays.
create table lockout (
  id             bigint generated always as identity primary key,
  organisation   text not null,
  kind           text not null check (kind in ('CLIENT', 'STAFF')),
  who            text not null,                                -- the provider's name of the client, or of the person
  name           text not null,
  reason         text not null,
  locked_by      text not null,                                -- subject of the token
  locked_by_name text not null,
  locked_at      timestamptz not null,
  lifted_by      text,
  lifted_by_name text,
  lifted_at      timestamptz,                                  -- null while it holds
  check ((lifted_at is null) = (lifted_by is null)),
  check ((lifted_at is null) = (lifted_by_name is null))
);
create unique index lockout_held on lockout (organisation, kind, who) where lifted_at is null;
create index lockout_of_an_organisation on lockout (organisation, id desc);
