-- When the ambulance's crew was at the scene, as somebody has said; null while nobody has, and then only the last expected
-- time is known.
alter table callout add column crew_arrival jsonb;
