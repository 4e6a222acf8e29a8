-- When, where and for what a volunteer wants to be asked, beside the switch. JSON as it is announced; never queried.
alter table responder
  add column switched_at timestamptz,                 -- when the switch was last set; null: the hours were set after it
  add column duty_hours text not null default '{"intervals":[]}',
  add column places text not null default '{"places":[]}',
  add column call_wishes text not null default '{}',
  add column waiting_precision text not null default 'STREET'
    check (waiting_precision in ('STREET', 'ABOUT_200_M', 'ABOUT_1_KM'));

-- Whoever has an assignment may be known to the metre: asked with each fix that is finer than chosen.
create index assignment_active_of_a_responder on assignment (responder_id) where state = 'ACTIVE';
