-- Ways to a volunteer: the app by FCM or by standard web push, and the telephone (no platform) by text or call. The number
-- is the account's confirmed one and is not repeated here. A web push token is endpoint and keys, see WebPushSubscription.
alter table device alter column platform drop not null;
alter table device
  add column channel text not null default 'FCM',
  add constraint device_channel check (channel in ('FCM', 'WEB_PUSH', 'SMS', 'VOICE')),
  add constraint telephones_have_no_platform check ((platform is null) = (channel in ('SMS', 'VOICE')));

alter table delivery drop constraint delivery_channel_check;
alter table delivery
  add constraint delivery_channel check (channel in ('FCM', 'WEB_PUSH', 'SMS', 'VOICE')),
  add column told integer;                           -- hash of a text sent, so that the same is not told twice

-- By what the answer came, and what brought the alert first.
alter table alert
  add column answered_by text check (answered_by in ('APP', 'SMS', 'VOICE')),
  add column received_by text,
  add column received_device text;
update alert set answered_by = 'APP' where answer is not null;
alter table alert add constraint answered_by_what check ((answer is null) = (answered_by is null));

-- What a device says of itself, and the last push that provably reached it: an alert's or a test.
alter table device
  add column last_check text,                        -- JSON
  add column checked_at timestamptz,
  add column proven_at timestamptz,
  add column proven_by text,
  add column probe_id uuid,                          -- the test push that is waited for
  add column probed_at timestamptz;
