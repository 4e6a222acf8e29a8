-- Whom a correction has stood down counts as never asked: what one correction takes away another may give back.
alter table alert add column retracted boolean not null default false;
