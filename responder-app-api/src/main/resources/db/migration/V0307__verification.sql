-- How far an organisation is with a qualification. That a verification has run out is judged by the clock.
alter table qualification
  add column state text check (state in ('CLAIMED', 'IN_REVIEW', 'VERIFIED', 'ASK_AGAIN', 'REFUSED')),
  add column reason text,                            -- of ASK_AGAIN and REFUSED, for the volunteer to read
  add column remind_at timestamptz;                  -- when to remind of valid_until the next time
update qualification set state = case when verified then 'VERIFIED' else 'CLAIMED' end;
alter table qualification
  alter column state set not null,
  drop column verified;
create index qualification_reminder on qualification (remind_at) where remind_at is not null;

-- A photo or PDF that proves a qualification, sent to one organisation. Its content is encrypted with a key of its own,
-- which is stored encrypted with the master key of that name.
create table document (
  id            uuid primary key,
  responder_id  uuid not null references responder on delete cascade,
  organisation  text not null,
  qualification text not null,
  media_type    text not null,                       -- as found in the content
  bytes         integer not null,
  digest        bytea not null,                      -- SHA-256 of the content
  uploaded_at   timestamptz not null,
  decided_at    timestamptz,                         -- when the organisation decided on the qualification
  last_read_at  timestamptz,                         -- when somebody of the organisation read it
  foreign key (responder_id, organisation) references membership on delete cascade,
  unique (responder_id, organisation, qualification, digest)
);
create index document_decided on document (decided_at) where decided_at is not null;
create index document_waiting on document (uploaded_at) where decided_at is null;

create table document_content (
  document_id   uuid primary key references document on delete cascade,
  master_key    text not null,
  data_key      bytea not null,
  content       bytea not null
);
-- Photos and PDFs are compressed already.
alter table document_content alter column content set storage external;
create index document_content_key on document_content (master_key);

-- Who has read a document. It outlives the document, not the account.
create table document_reading (
  document_id   uuid not null,
  responder_id  uuid not null references responder on delete cascade,
  organisation  text not null,
  reader        text not null,                       -- subject of the token
  at            timestamptz not null,
  primary key (document_id, reader, at)
);
create index document_reading_of on document_reading (responder_id);
