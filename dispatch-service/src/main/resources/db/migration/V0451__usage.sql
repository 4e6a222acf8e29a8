-- Who uses this service, as their tokens say. What they may do stands with the OIDC provider alone; nothing here grants anything.
create table api_client (
  organisation        text not null,
  client              text not null,                           -- the provider's name of the client
  first_at            timestamptz not null,
  last_at             timestamptz not null,
  requests_a_minute   integer check (requests_a_minute between 60 and 60000),   -- null: as for everybody
  limit_changed_by    text,
  limit_changed_at    timestamptz,
  primary key (organisation, client)
);

-- What each has asked for, by the hour in which it was taken down.
create table api_client_hour (
  organisation text not null,
  client       text not null,
  hour         timestamptz not null,
  requests     bigint not null,
  refused      bigint not null,                                -- forbidden, or beyond the limit
  beyond_limit bigint not null,                                -- of an emergency: taken in all the same
  primary key (organisation, client, hour),
  foreign key (organisation, client) references api_client on delete cascade
);
create index api_client_hour_to_forget on api_client_hour (hour);

create table staff_member (
  organisation text not null,
  subject      text not null,                                  -- the provider's name of the person
  name         text not null,
  roles        text[] not null,                                -- as their last token said
  first_at     timestamptz not null,
  last_at      timestamptz not null,
  primary key (organisation, subject)
);

-- Quarters of an hour in which somebody was at the console, so that alarms can be told per hour of a coordinator.
create table staff_quarter (
  organisation text not null,
  subject      text not null,
  quarter      timestamptz not null,
  primary key (organisation, subject, quarter)
);
create index staff_quarter_of_a_time on staff_quarter (organisation, quarter);
create index staff_quarter_to_forget on staff_quarter (quarter);
