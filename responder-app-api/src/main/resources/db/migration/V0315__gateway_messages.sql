-- Texts, calls and mails that leave through a gateway and are about no alert's delivery: codes, reminders, answers to a
-- text. Claimed by a sender for a lease, sent at least once; what they said is erased the moment they are settled.
create table gateway_message (
  id          uuid primary key,
  channel     text not null check (channel in ('SMS', 'VOICE', 'EMAIL')),
  recipient   text not null,
  subject     text,
  body        text,
  language    text,
  reference   text not null,
  state       text not null check (state in ('QUEUED', 'CLAIMED', 'SENT', 'REFUSED', 'LAPSED')),
  due_at      timestamptz not null,                  -- QUEUED: next attempt; CLAIMED: end of the sender's lease
  give_up_at  timestamptz not null,
  attempts    integer not null,
  queued_at   timestamptz not null,
  settled_at  timestamptz,
  problem     text,
  constraint erased_when_settled check (
    state in ('QUEUED', 'CLAIMED') and body is not null and settled_at is null
    or state in ('SENT', 'REFUSED', 'LAPSED') and body is null and subject is null and settled_at is not null)
);
create index gateway_message_due on gateway_message (due_at) where state in ('QUEUED', 'CLAIMED');
create index gateway_message_settled on gateway_message (settled_at) where settled_at is not null;
