-- A last fix is written down up to half a minute after it was taken: not for somebody who has left meanwhile.
delete from last_fix f where not exists (select from responder r where r.id = f.responder_id);
alter table last_fix add foreign key (responder_id) references responder on delete cascade;
