-- That news told of a danger is known only when it comes; a later attempt has to warn all the same.
alter table delivery add column new_hazard boolean not null default false;
