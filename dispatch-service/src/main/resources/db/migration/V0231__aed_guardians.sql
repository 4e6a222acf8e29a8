create trigger aed_life before update of condition on aed_device for each row execute function keep_to_the_drawn_condition();

-- Who looks after a device: personal data, for coordinators and administrators.
create table aed_guardian (
  device_id uuid primary key references aed_device,
  name text not null,
  email text,
  phone text,
  updated_at timestamptz not null,
  constraint aed_guardian_can_be_reached check (email is not null or phone is not null)
);

-- What a guardian is told; written with the change of condition, claimed and sent at least once. Who the guardian is is read
-- when it is sent.
create table aed_notice (
  id uuid primary key,
  device_id uuid not null references aed_device,
  condition text not null,
  at timestamptz not null,
  state text not null check (state in ('QUEUED', 'SENT', 'LAPSED', 'UNDELIVERABLE')),
  due_at timestamptz not null,
  attempts integer not null default 0,
  gateway text,
  sent_at timestamptz,
  problem text
);
create index aed_notice_due on aed_notice (due_at) where state = 'QUEUED';
create index aed_notice_of_a_device on aed_notice (device_id, at desc, id desc);
