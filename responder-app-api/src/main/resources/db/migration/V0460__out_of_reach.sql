-- Since when no app of theirs is left that could ring: signed out of the last phone. Null while there is one, or never was.
alter table responder add column out_of_reach_since timestamptz;
