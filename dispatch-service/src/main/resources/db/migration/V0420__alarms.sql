-- What somebody at a desk has to see to, each with one owner. What stands of a callout is kept beside it, so that a decision
-- need not look for it.
create table alarm (
  id              uuid primary key,
  organisation    text        not null,
  kind            text        not null check (kind in
                    ('PANIC', 'NOBODY_ACCEPTED', 'OVERDUE_CHECK', 'WARNING_UNREAD', 'DISTRESS', 'AED_GONE', 'DELIVERY_FAILING')),
  cause           text        not null unique,    -- kind, subject and since when: nothing is raised twice for one cause
  callout_id      uuid        not null references callout on delete cascade,
  subject         uuid        not null,           -- the callout, assignment or device that it is about
  raised_at       timestamptz not null,
  cleared_at      timestamptz,                    -- null while it stands
  resolution      text,                           -- what its owner said of it; null when the world cleared it
  owner           text,                           -- subject of the token; null while nobody sees to it
  owner_name      text,
  owned_at        timestamptz,
  unowned_since   timestamptz,                    -- null while somebody sees to it
  offered_to      text,                           -- who is asked to take it over; the owner stays until they do
  offered_to_name text,
  notice_due_at   timestamptz not null,           -- not to be told by the gateway before that
  notice_attempts int         not null default 0,
  notice_sent_at  timestamptz,
  check ((owner is null) = (unowned_since is not null)),
  check (owner is not null or offered_to is null)
);
create unique index alarm_standing on alarm (kind, subject) where cleared_at is null;
create index alarm_of_organisation on alarm (organisation, raised_at) where cleared_at is null;
create index alarm_of_callout on alarm (callout_id);

-- Who did what with an alarm.
create table alarm_act (
  id       uuid        primary key,
  alarm_id uuid        not null references alarm on delete cascade,
  at       timestamptz not null,
  act      text        not null check (act in ('TAKEN', 'OFFERED', 'HANDED_OVER', 'RELEASED', 'RESOLVED', 'NOTICE_SENT')),
  by_name  text,
  detail   text
);
create index alarm_act_of_alarm on alarm_act (alarm_id, at);

alter table callout
  add column standing_alarms text not null default '',   -- causes, divided by commas
  add column alarms_due_at   timestamptz;                -- when time alone may raise one; null: it cannot
create index callout_alarms_due on callout (alarms_due_at) where alarms_due_at is not null;

-- How long an alarm may wait, and whom the gateway tells then.
create table alarm_setting (
  organisation        text primary key,
  louder_after        int  not null,                     -- seconds
  notice_after        int  not null,                     -- seconds
  duty_name           text,
  duty_phone          text,
  duty_email          text,
  changed_by          text        not null,
  changed_at          timestamptz not null
);

-- Who is at a desk now, and whether a desk was said to be left alone.
create table desk_presence (
  organisation text        not null,
  subject      text        not null,
  name         text        not null,
  seen_at      timestamptz not null,
  primary key (organisation, subject)
);
create table desk (
  organisation text primary key,
  unattended   boolean     not null,
  said_by      text        not null,
  said_at      timestamptz not null
);
