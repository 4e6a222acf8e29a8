-- What an organisation keeps for a shorter time than the installation does; longer is not possible.
create table organisation_retention (
  organisation   text primary key,
  messages_hours integer not null check (messages_hours between 1 and 23),
  changed_by     text not null,
  changed_at     timestamptz not null
);
