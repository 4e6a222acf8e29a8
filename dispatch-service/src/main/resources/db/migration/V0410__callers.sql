-- Who asked for help on somebody's behalf; patient data like the columns beside it.
alter table callout add column caller jsonb;
