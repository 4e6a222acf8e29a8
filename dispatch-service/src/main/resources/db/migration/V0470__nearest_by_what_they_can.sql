-- What most of those who may not be asked lack is known before their row is read: a fifth of the rows of a search. Neither changes
-- with a fix. Qualifications of several organisations are looked up (null here), and bits are numbers: whoever has any of some
-- bits has no lower number than the lowest of them. Foot counts 3, bike 2, car alone 1: whoever is wanted on foot or by bike has 2
-- or more. NearestResponders says both the same way.
drop index presence_nearest;
create index presence_nearest on presence (
  organisation, cell,
  (coalesce(qualifications, 9223372036854775807)),
  (case when travel_modes & 1 <> 0 then 3 when travel_modes & 2 <> 0 then 2 else 1 end)) where ready;
