-- The nearest are found by ranges of a btree over cells instead of a walk along a GiST index, and judged on the row that was
-- found: what the only organisation of a responder has granted stands beside the fix.
drop index presence_nearest_ready;

alter table presence
  drop column place,
  -- Cells of 0.005° north by 0.0025° east, 16 by 32 of them to a tile of 0.08°; tiles from west to east and from south to north,
  -- and so the cells in a tile. CellCover counts the same way. Changes seldom, so that most fixes touch no index (HOT).
  add column cell bigint generated always as (
    (floor((lat + 90) * 200)::bigint / 16 * 8192 + floor((lon + 180) * 400)::bigint / 32) * 512
    + floor((lat + 90) * 200)::bigint % 16 * 32 + floor((lon + 180) * 400)::bigint % 32) stored,
  add column organisation text collate "C",                    -- the only one that may ask; '*' of several, who are looked up; null of none
  add column tier smallint,                                    -- granted by the only one
  add column qualifications bigint,                            -- verified by the only one
  add column granted_until timestamptz,                        -- the first end of the membership or of a qualification
  set (fillfactor = 80);                                       -- room for the next fix on the same page

create function copy_only_membership() returns trigger language plpgsql as $$
begin
  update presence p
  set organisation = granted.organisation, tier = granted.tier, qualifications = granted.qualifications,
      granted_until = granted.granted_until
  from (
    select responder_id,
           case count(m.organisation) when 0 then null when 1 then min(m.organisation) else '*' end as organisation,
           case count(m.organisation) when 1 then min(m.tier) end as tier,
           case count(m.organisation) when 1 then min(m.qualifications) end as qualifications,
           case count(m.organisation) when 1 then least(min(m.valid_until), min(m.qualifications_until)) end as granted_until
    from (select distinct responder_id from changed) c left join presence_membership m using (responder_id)
    group by responder_id) granted
  where p.responder_id = granted.responder_id
    and (p.organisation, p.tier, p.qualifications, p.granted_until)
        is distinct from (granted.organisation, granted.tier, granted.qualifications, granted.granted_until);
  return null;
end $$;
-- Whoever writes memberships holds the lock of the responder's row of presence already.
create trigger presence_membership_added after insert on presence_membership
  referencing new table as changed for each statement execute function copy_only_membership();
create trigger presence_membership_changed after update on presence_membership
  referencing old table as changed for each statement execute function copy_only_membership();
create trigger presence_membership_ended after delete on presence_membership
  referencing old table as changed for each statement execute function copy_only_membership();

-- What stands there already is copied by the trigger.
update presence_membership set tier = tier;

create index presence_nearest on presence (organisation, cell) where ready;
