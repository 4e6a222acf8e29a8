-- When somebody assigned was first at the scene and with the patient. The state tells only the last step, and reading the
-- timelines of a month for it would take longer than anybody waits for a report.
alter table assignment
  add column on_scene_at timestamptz,                          -- null also for whoever said at once that they are with the patient
  add column with_patient_at timestamptz;
update assignment a set on_scene_at = told.on_scene_at, with_patient_at = told.with_patient_at
from (
  select s.id, min(t.at) filter (where t.detail ->> 'step' = 'ON_SCENE') as on_scene_at,
         min(t.at) filter (where t.detail ->> 'step' = 'WITH_PATIENT') as with_patient_at
  from assignment s
  join timeline_entry t on t.callout_id = s.callout_id and t.responder_id = s.responder_id
                       and t.word = 'PROGRESS' and t.at >= s.accepted_at
  group by s.id) as told
where told.id = a.id;

-- Why a callout was withheld: a closed one says it nowhere else. Few callouts have such an entry.
create index timeline_of_what_was_withheld on timeline_entry (callout_id, version) where word = 'WITHHELD';

-- What calls for coordinators.
create index timeline_of_alarms on timeline_entry (at) where word in ('ALARM', 'CHECK_MISSED', 'EXHAUSTED');

-- Areas that an organisation counts its callouts by: deprivation, wards, or any other polygons.
create table area_layer (
  id uuid primary key,
  organisation text not null,
  name text not null,
  property text not null,                                      -- of each feature; areas of the same value are counted together
  added_by text not null,
  added_at timestamptz not null,
  constraint area_layer_names_differ unique (organisation, name)
);
create table area (
  layer_id uuid not null references area_layer on delete cascade,
  value text not null,
  shape geometry(Geometry, 4326) not null                      -- cut into small parts, so that a place is found quickly
);
create index area_of_a_layer on area (layer_id);
create index area_shape on area using gist (shape);
