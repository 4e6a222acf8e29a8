-- One row for each change of an alert, device and channel: claimed by a sender for a lease, sent at least once.
create table delivery (
  alert_id         uuid not null references alert on delete cascade,
  sequence         bigint not null,
  device_id        text not null,
  channel          text not null check (channel in ('FCM')),
  responder_id     uuid not null,
  state            text not null check (state in ('QUEUED', 'CLAIMED', 'SENT', 'SUPERSEDED', 'UNDELIVERABLE', 'LAPSED')),
  due_at           timestamptz not null,             -- QUEUED: next attempt; CLAIMED: end of the sender's lease
  give_up_at       timestamptz not null,
  attempts         integer not null default 0,
  queued_at        timestamptz not null,
  claimed_at       timestamptz,
  sent_at          timestamptz,
  acknowledged_at  timestamptz,                      -- the device said that it received the alert
  problem          text,
  primary key (alert_id, sequence, device_id, channel)
);
create index delivery_due on delivery (due_at) where state in ('QUEUED', 'CLAIMED');
