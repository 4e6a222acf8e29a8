-- The code that was sent to a telephone number or e-mail address last, until it is told back or runs out.
create table contact_code (
  responder_id  uuid not null references responder on delete cascade,
  kind          text not null check (kind in ('EMAIL', 'PHONE')),
  address       text not null,
  salt          bytea not null,
  hash          bytea not null,
  expires_at    timestamptz not null,
  attempts      integer not null default 0,          -- wrong ones
  primary key (responder_id, kind)
);
create index contact_code_expiry on contact_code (expires_at);

-- That a code was sent: nobody's telephone is to be rung by strangers all day.
create table contact_code_sent (
  responder_id  uuid not null references responder on delete cascade,
  address       bytea not null,                      -- SHA-256
  at            timestamptz not null
);
create index contact_code_sent_by on contact_code_sent (responder_id, at);
create index contact_code_sent_to on contact_code_sent (address, at);
create index contact_code_sent_at on contact_code_sent (at);
