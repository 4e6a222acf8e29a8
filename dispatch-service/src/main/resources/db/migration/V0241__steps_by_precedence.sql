-- What goes first when more steps are due than there are places: 0 the first wave of an emergency, 1 what follows it, 2 care.
alter table dispatch_step add precedence smallint not null default 1 check (precedence between 0 and 2);
