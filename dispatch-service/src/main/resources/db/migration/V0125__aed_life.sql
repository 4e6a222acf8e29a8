-- The life of a device as drawn; a site is only ever inserted as a list or a coordinator describes it.
insert into drawn_step (life, from_state, to_state) values
  ('aed', 'AVAILABLE', 'TAKEN'),
  ('aed', 'TAKEN', 'AT_SCENE'), ('aed', 'TAKEN', 'AWAITING_RETURN'),
  ('aed', 'AT_SCENE', 'AWAITING_RETURN'), ('aed', 'AT_SCENE', 'GONE_WITH_CREW'),
  ('aed', 'AWAITING_RETURN', 'AVAILABLE'), ('aed', 'GONE_WITH_CREW', 'AVAILABLE'), ('aed', 'OUT_OF_ORDER', 'AVAILABLE'),
  ('aed', 'AVAILABLE', 'OUT_OF_ORDER'), ('aed', 'TAKEN', 'OUT_OF_ORDER'), ('aed', 'AT_SCENE', 'OUT_OF_ORDER'),
  ('aed', 'AWAITING_RETURN', 'OUT_OF_ORDER'), ('aed', 'GONE_WITH_CREW', 'OUT_OF_ORDER');

create function keep_to_the_drawn_condition() returns trigger language plpgsql as $$
begin
  if new.condition <> old.condition and not exists (
      select 1 from drawn_step where life = 'aed' and from_state = old.condition and to_state = new.condition) then
    raise exception 'aed % cannot go from % to %', old.id, old.condition, new.condition using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger aed_life before update of condition on aed_site for each row execute function keep_to_the_drawn_condition();
