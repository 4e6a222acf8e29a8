-- After a hard call nobody asks for a while; dispatch tells until when, with the end of the assignment.
alter table alert add column left_in_peace_until timestamptz;
