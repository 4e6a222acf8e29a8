-- A call is known to the control room by these for longer than its alert is kept here: whoever is not well after six weeks is
-- its alarm all the same.
alter table own_call
  add column assignment_id uuid,
  add column callout_id    uuid;                       -- null, like the assignment, of what was forgotten before
update own_call c set assignment_id = a.id, callout_id = a.callout_id from assignment a where a.alert_id = c.alert_id;

alter table follow_up
  add column alert_id     uuid references own_call on delete set null,  -- the call that it came of
  add column at_desk      boolean not null default false,  -- its owner is whoever has its alarm at the desk
  add column desk_told_at timestamptz;                 -- when the desk was told that nobody had done it in time
update follow_up f set alert_id = (
  select c.alert_id from own_call c
  where c.responder_id = f.responder_id and c.organisation = f.organisation and c.callout_id is not null
  order by c.ended_at desc limit 1)
where f.closed_at is null;
create index follow_up_to_tell on follow_up (due_at) where closed_at is null and desk_told_at is null;
