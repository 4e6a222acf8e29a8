-- Visits that repeat: each is a care request of its own, raised ahead of time.
create table care_series (
  id          uuid primary key,
  organisation text not null,
  reference   text not null,
  first_visit jsonb not null,
  days        text not null,        -- names of weekdays, apart by spaces
  last_day    date not null,
  zone        text not null,        -- in which the hours of the first visit are meant
  created_by  text not null,
  created_at  timestamptz not null,
  ended_by    text,
  ended_at    timestamptz,
  next_due_at timestamptz,          -- when the next visit is to be raised; null when there is none
  unique (organisation, reference),
  check ((ended_at is null) = (ended_by is null))
);
create index care_series_due on care_series (next_due_at) where next_due_at is not null;
create index care_series_of_an_organisation on care_series (organisation, created_at desc);

-- A visit that is being raised, has been, or is left out; all others are only planned.
create table care_visit (
  series_id  uuid not null references care_series,
  day        date not null,
  callout_id uuid references callout,
  skipped_by text,
  skipped_at timestamptz,
  primary key (series_id, day),
  check ((skipped_at is null) = (skipped_by is null))
);
