-- Every message that carried the code of a cabinet: who was told, when, for which callout. Nothing is ever deleted here by us.
create table aed_code_hand_out (
  id uuid primary key,
  device_id uuid not null,
  responder_id uuid not null,
  callout_id uuid not null,
  assignment_id uuid not null,
  at timestamptz not null
);
create index aed_code_hand_out_of_a_device on aed_code_hand_out (device_id, at desc, id desc);
