-- Nobody has been in touch with a volunteer in time.
alter table alarm drop constraint alarm_kind_check;
alter table alarm add constraint alarm_kind_check check (kind in
  ('PANIC', 'NOBODY_ACCEPTED', 'OVERDUE_CHECK', 'WARNING_UNREAD', 'DISTRESS', 'AED_GONE', 'DELIVERY_FAILING',
   'FOLLOW_UP_OVERDUE'));
