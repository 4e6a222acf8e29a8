-- Whoever is assigned is asked, by the policy's times, whether they are all right; silence is told to coordinators.
alter table assignment
  add column check_due_at timestamptz,                 -- when to ask, or until when the answer is waited for; null: nothing to do
  add column check_asked_at timestamptz,               -- null when no answer is waited for
  add column check_missed_at timestamptz,              -- null unless coordinators have to know
  add column aed_whereabouts text
    check (aed_whereabouts in ('BACK_IN_PLACE', 'WITH_CREW', 'WITH_ME', 'LEFT_AT_SCENE'));
create index assignment_check_due on assignment (check_due_at) where active and check_due_at is not null;

-- Whoever brought a device may say only after they have left that the crew took it along.
insert into drawn_step (life, from_state, to_state) values ('aed', 'AWAITING_RETURN', 'GONE_WITH_CREW');
