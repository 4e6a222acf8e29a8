-- On a call a volunteer is known exactly. Whether that may still be so because of this assignment: it is looked at when it has ended.
alter table assignment add column exact_place boolean not null default true;
create index assignment_exact_place on assignment (updated_at) where exact_place and state <> 'ACTIVE';
