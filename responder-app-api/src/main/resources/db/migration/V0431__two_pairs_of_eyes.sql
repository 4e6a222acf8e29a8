-- Who decided what of a member, when and why. Rows are added only; dispatch never hears of them.
create table desk_act (
  id            uuid primary key,
  responder_id  uuid not null references responder on delete cascade,
  organisation  text not null,
  at            timestamptz not null,
  by_subject    text not null,                       -- of the token
  by_name       text not null,
  act           text not null check (act in ('MEMBERSHIP', 'APPROVED_FIRST', 'VERIFIED', 'UNVERIFIED', 'ASK_AGAIN', 'REFUSED')),
  state         text,                                -- of the membership
  tier          text,
  qualification text,
  valid_until   timestamptz,
  reason        text,
  constraint about_one_thing check ((act = 'MEMBERSHIP') = (qualification is null) and (act = 'MEMBERSHIP') = (state is not null))
);
create index desk_act_of_a_member on desk_act (organisation, responder_id, at desc);
create index desk_act_on_documents on desk_act (organisation, at) where qualification is not null;

-- A clinical qualification that one person approved and a second has not yet. What held before goes on holding.
create table first_approval (
  responder_id  uuid not null,
  organisation  text not null,
  code          text not null,
  by_subject    text not null,
  by_name       text not null,
  at            timestamptz not null,
  valid_until   timestamptz,
  primary key (responder_id, organisation, code),
  foreign key (responder_id, organisation) references membership on delete cascade
);

-- Whatever writes it: nobody treats patients on one person's word. What was verified before is said to be.
alter table qualification
  add column approved_by text,                       -- subjects
  add column seconded_by text;
update qualification set approved_by = 'before two were asked for: the first', seconded_by = 'before two were asked for: the second'
where state = 'VERIFIED' and code in ('FIRST_RESPONDER', 'NURSE', 'PARAMEDIC', 'DOCTOR');
alter table qualification add constraint clinical_takes_two_people check (
  state <> 'VERIFIED' or code not in ('FIRST_RESPONDER', 'NURSE', 'PARAMEDIC', 'DOCTOR')
  or coalesce(approved_by <> seconded_by, false));

create index document_waiting_of_organisation on document (organisation, uploaded_at) where decided_at is null;
