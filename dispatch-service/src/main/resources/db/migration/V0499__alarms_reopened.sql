-- What was said to be over by mistake stands again. Nobody hands over but by an offer that is taken.
alter table alarm_act drop constraint alarm_act_act_check;
alter table alarm_act add check (act in ('TAKEN', 'OFFERED', 'RELEASED', 'RESOLVED', 'REOPENED', 'NOTICE_SENT'));
