-- Every fix leaves a dead row here: what is tidied slowly everywhere else would grow with the fixes.
alter table ready_member set (autovacuum_vacuum_cost_delay = 2);
