-- Which devices runners are sent to, of all callouts; read with every plan.
create index assignment_sent_to_an_aed on assignment (aed_id, accepted_at, id) where active and aed_id is not null;
