-- `at` is when the volunteer found it, as far as their phone is believed; without a connection it arrives later.
alter table finding add column received_at timestamptz;
update finding set received_at = at;
alter table finding alter column received_at set not null;
