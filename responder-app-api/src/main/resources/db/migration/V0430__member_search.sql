-- How an organisation finds its members: one row a membership, written by triggers from whatever changes, so that nobody can
-- forget to. Names are folded (umlauts, accents, case) in one place.
create extension if not exists pg_trgm;
create extension if not exists unaccent;

-- Words apart by one blank: 'Zoë Müller-Groß' becomes 'zoe muller gross'.
create function folded(words text) returns text stable parallel safe return
  btrim(regexp_replace(lower(unaccent(words)), '[\s!-/:-@\[-`{-~]+', ' ', 'g'));

-- Each word after a blank, also as somebody without umlauts writes it: ' zoe muller gross zoe mueller gross'.
create function findable(words text) returns text stable parallel safe return
  ' ' || folded(words) || case
    when words ~ '[äöüÄÖÜ]' then ' ' || folded(replace(replace(replace(replace(replace(replace(
      words, 'ä', 'ae'), 'ö', 'oe'), 'ü', 'ue'), 'Ä', 'Ae'), 'Ö', 'Oe'), 'Ü', 'Ue'))
    else '' end;

create table member_entry (
  responder_id  uuid not null,
  organisation  text not null,
  name          text collate "C" not null,           -- folded; the order of lists
  words         text not null,                       -- what is searched
  state         text not null,                       -- of the membership, as decided
  ends_at       timestamptz,                         -- of an active membership that ends
  lon           real,                                -- degrees WGS84; the home to a hundredth of a degree, about 1 km
  lat           real,
  tags          text[] not null,                     -- each with the organisation: o, s:state, q:verified qualification, c:cell of 1/20 degree
  primary key (responder_id, organisation),
  foreign key (responder_id, organisation) references membership on delete cascade
);

create view member_as_found as
  select m.responder_id, m.organisation, folded(r.display_name) as name, findable(r.display_name) as words, m.state,
         case when m.state = 'ACTIVE' then m.valid_until end as ends_at,
         (round(r.home_lon * 100) / 100)::real as lon, (round(r.home_lat * 100) / 100)::real as lat,
         array['o:' || m.organisation, 's:' || m.state || ':' || m.organisation]
           || array(select 'q:' || q.code || ':' || q.organisation from qualification q
                    where q.responder_id = m.responder_id and q.organisation = m.organisation and q.state = 'VERIFIED'
                    order by q.code)
           || case when r.home_lat is null then array[]::text[] else array[
                'c:' || floor(round(r.home_lat * 100) / 5)::integer || ':' || floor(round(r.home_lon * 100) / 5)::integer || ':' || m.organisation] end as tags
  from membership m join responder r on r.id = m.responder_id;

insert into member_entry (responder_id, organisation, name, words, state, ends_at, lon, lat, tags)
select responder_id, organisation, name, words, state, ends_at, lon, lat, tags from member_as_found;

create index member_entry_by_name on member_entry (organisation, name, responder_id);
-- Without a list of what is still to be indexed: a search is not to pay for others' changes.
create index member_entry_by_words on member_entry using gin (tags, words gin_trgm_ops) with (fastupdate = off);
create index member_entry_ending on member_entry (organisation, ends_at) where ends_at is not null;

create function enter_members() returns trigger language plpgsql as $$
begin
  insert into member_entry (responder_id, organisation, name, words, state, ends_at, lon, lat, tags)
  select f.responder_id, f.organisation, f.name, f.words, f.state, f.ends_at, f.lon, f.lat, f.tags
  from (select distinct responder_id, organisation from changed) c join member_as_found f using (responder_id, organisation)
       left join member_entry known using (responder_id, organisation)
  where (known.name, known.words, known.state, known.ends_at, known.lon, known.lat, known.tags)
        is distinct from (f.name, f.words, f.state, f.ends_at, f.lon, f.lat, f.tags)
  on conflict (responder_id, organisation) do update
    set name = excluded.name, words = excluded.words, state = excluded.state, ends_at = excluded.ends_at,
        lon = excluded.lon, lat = excluded.lat, tags = excluded.tags;
  return null;
end $$;
create trigger membership_entered after insert on membership
  referencing new table as changed for each statement execute function enter_members();
create trigger membership_entered_again after update on membership
  referencing new table as changed for each statement execute function enter_members();
create trigger qualification_entered after insert on qualification
  referencing new table as changed for each statement execute function enter_members();
create trigger qualification_entered_again after update on qualification
  referencing new table as changed for each statement execute function enter_members();
create trigger qualification_gone after delete on qualification
  referencing old table as changed for each statement execute function enter_members();

create function enter_renamed() returns trigger language plpgsql as $$
begin
  update member_entry known
  set name = f.name, words = f.words, lon = f.lon, lat = f.lat, tags = f.tags
  from after_it a join before_it b using (id) join member_as_found f on f.responder_id = a.id
  where (a.display_name, a.home_lon, a.home_lat) is distinct from (b.display_name, b.home_lon, b.home_lat)
    and known.responder_id = f.responder_id and known.organisation = f.organisation;
  return null;
end $$;
create trigger responder_renamed after update on responder
  referencing old table as before_it new table as after_it for each statement execute function enter_renamed();
