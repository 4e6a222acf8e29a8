-- Several calls for one collapse: a coordinator makes one of them, and may take it back.
alter table callout add column merged_into uuid references callout;
alter table callout add constraint callout_merged_is_closed check (merged_into is null or state = 'CLOSED');

create table callout_merger (
  merged_id uuid primary key references callout,
  into_id   uuid not null references callout,
  merged_by text not null,
  merged_at timestamptz not null,
  moved     jsonb not null
);

-- Not about the same collapse, as somebody knows; the lesser id first.
create table distinct_callouts (
  one_id   uuid not null references callout,
  other_id uuid not null references callout,
  told_by  text not null,
  told_at  timestamptz not null,
  primary key (one_id, other_id),
  check (one_id < other_id)
);

-- Two again: on where it ended, to COVERED by way of ALERTING within one decision.
insert into drawn_step (life, from_state, to_state) values
  ('callout', 'CLOSED', 'ALERTING'), ('callout', 'CLOSED', 'COVERED')
  on conflict do nothing;
