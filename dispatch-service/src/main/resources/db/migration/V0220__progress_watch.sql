-- People under way to an emergency are watched by their positions.
alter table assignment add column setback text;              -- what keeps them: STOPPED, TURNED_BACK, LATE; null when nothing does
create index assignment_coming on assignment (callout_id) where active and state in ('ASSIGNED', 'EN_ROUTE', 'AED_COLLECTED');

-- One row for each of them; whoever moves next_look_at has the next look, so replicas share the work.
create table assignment_watch (
  assignment_id uuid primary key references assignment on delete cascade,
  next_look_at timestamptz not null,
  trail jsonb                                                  -- what is remembered between two looks; null before the first fix
);
