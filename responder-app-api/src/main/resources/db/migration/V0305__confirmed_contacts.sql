-- When the volunteer last proved, by a code sent there, that it is theirs; a changed contact is not confirmed.
-- One account a confirmed number: a text that comes from it must have one sender.
alter table responder
  add column phone_confirmed_at timestamptz,
  add column email_confirmed_at timestamptz,
  add constraint confirmed_phone_is_known check (phone_confirmed_at is null or phone is not null),
  add constraint confirmed_email_is_known check (email_confirmed_at is null or email is not null);
create unique index responder_of_confirmed_phone on responder (phone) where phone_confirmed_at is not null;
