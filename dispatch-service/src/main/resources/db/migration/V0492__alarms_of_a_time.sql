-- Alarms are counted where they are kept, and no more by the words of timelines.
create index alarm_of_a_time on alarm (organisation, raised_at);
drop index timeline_of_alarms;
