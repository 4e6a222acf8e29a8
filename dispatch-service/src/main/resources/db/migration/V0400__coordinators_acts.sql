-- What coordinators decide beyond the policy, and the way back from a closure.

-- Null as long as nobody has widened it; an object with what is in force.
alter table callout add column widening jsonb;

-- What was closed by mistake is reopened; to COVERED and WITHHELD it goes by way of ALERTING within one decision.
insert into drawn_step (life, from_state, to_state) values
  ('callout', 'CLOSED', 'ALERTING'), ('callout', 'CLOSED', 'COVERED'), ('callout', 'CLOSED', 'WITHHELD');
