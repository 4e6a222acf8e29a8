-- Whom visits that repeat were about goes like whom a call was about, once no more of them come.
alter table care_series add column details_erased_at timestamptz;
-- Who was told codes of cabinets, of all devices together.
create index aed_code_hand_out_latest on aed_code_hand_out (at desc, id desc);
