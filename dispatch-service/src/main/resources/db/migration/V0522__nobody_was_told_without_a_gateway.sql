-- Where no gateway to guardians is set up, nobody was told: the record must not say so.
alter table aed_notice drop constraint aed_notice_state_check;
alter table aed_notice add constraint aed_notice_state_check
  check (state in ('QUEUED', 'SENT', 'LEFT_TO_THE_DESK', 'LAPSED', 'UNDELIVERABLE'));
update aed_notice set state = 'LEFT_TO_THE_DESK', sent_at = null where state = 'SENT' and gateway = 'desk';
