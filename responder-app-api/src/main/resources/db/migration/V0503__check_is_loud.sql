-- Whoever is overdue is asked whether they are all right, and a closed phone asks aloud.
alter table delivery drop constraint delivery_cause_check;
alter table delivery add constraint delivery_cause_check check (cause in ('SCENE_MOVED', 'CHECK', 'MESSAGE'));
