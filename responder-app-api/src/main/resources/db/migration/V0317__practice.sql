-- A training alert goes the real way and is marked; nobody is in danger and dispatch never hears of it.
alter table alert add column practice boolean not null default false;
alter table assignment add column practice boolean not null default false;
create index alert_practice_open on alert (expires_at) where practice and state in ('OPEN', 'ASSIGNED');

-- An organisation lets its members practise within some days, each at a moment of their own.
create table practice_campaign (
  id            uuid primary key,
  organisation  text not null,
  starts_at     timestamptz not null,
  ends_at       timestamptz not null,
  created_at    timestamptz not null,
  created_by    text not null                        -- subject of the token
);
create index practice_campaign_of_organisation on practice_campaign (organisation, created_at desc);

create table practice_turn (
  campaign_id   uuid not null references practice_campaign on delete cascade,
  responder_id  uuid not null references responder on delete cascade,
  due_at        timestamptz not null,
  state         text not null check (state in ('WAITING', 'SENT', 'SKIPPED')),
  alert_id      uuid,
  primary key (campaign_id, responder_id)
);
create index practice_turn_due on practice_turn (due_at) where state = 'WAITING';
create index practice_turn_of_responder on practice_turn (responder_id);

-- When somebody last practised: alerts are not kept long enough to tell.
create table practised (
  responder_id  uuid primary key references responder on delete cascade,
  at            timestamptz not null
);
