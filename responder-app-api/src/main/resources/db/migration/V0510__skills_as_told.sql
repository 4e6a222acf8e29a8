-- What volunteers say that they can do, told once at the start, so that no organisation's form asks it again. Nobody has seen proof of
-- it and nobody is alerted for it: what counts are the qualifications that an organisation has verified.
alter table responder add column skills text[] not null default '{}';
