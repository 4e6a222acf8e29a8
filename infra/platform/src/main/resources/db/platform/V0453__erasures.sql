-- When what is kept for a time was last looked through, and what was erased then: so that whoever answers for it can see it.
create table erasure (
  setting     text primary key,                                -- the one that says how long it is kept
  looked_at   timestamptz not null,
  erased_at   timestamptz,                                     -- null while nothing was ever old enough
  erased_rows bigint not null                                  -- at that time
);
