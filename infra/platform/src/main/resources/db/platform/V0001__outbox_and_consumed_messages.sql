-- Facts to announce, written in the transaction of the change they tell of and published by the relay in the order of id.
-- Rows of one key are written only under the lock of their aggregate, so the order of id is the order of commit.
create table outbox (
  id           bigint generated always as identity primary key,
  message_id   uuid        not null,
  shard        smallint    not null check (shard between 0 and 15), -- hash of the key
  topic        text        not null,
  key          text        not null,
  type         text        not null,
  at           timestamptz not null,                                -- when the fact came true
  data         text        not null,                                -- JSON
  added_at     timestamptz not null default now(),
  published_at timestamptz
) with (autovacuum_vacuum_scale_factor = 0.01, autovacuum_vacuum_threshold = 2000);

create index outbox_waiting on outbox (shard, id) where published_at is null;

-- Messages whose effect has been applied, written in the transaction of the effect.
create table consumed_message (
  consumer    text        not null,
  message_id  text        not null,
  consumed_at timestamptz not null default now(),
  primary key (consumer, message_id)
);

create index consumed_message_to_forget on consumed_message (consumed_at);
