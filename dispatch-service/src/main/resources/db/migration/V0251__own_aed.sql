-- Who was asked to bring a defibrillator of their own, so that a runner who has lost the one to be fetched is told from them.
alter table alert add column brings_own_aed boolean not null default false;
alter table assignment add column brings_own_aed boolean not null default false;
update alert set brings_own_aed = true where role = 'AED_RUNNER' and aed_id is null and state in ('OPEN', 'EXPIRED');
update assignment a set brings_own_aed = true
from presence p
where p.responder_id = a.responder_id and p.carries_aed and a.role = 'AED_RUNNER' and a.aed_id is null and a.active;
