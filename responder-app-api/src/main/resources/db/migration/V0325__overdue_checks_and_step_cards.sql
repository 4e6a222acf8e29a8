alter table assignment
  add column check_answered_at timestamptz,            -- when the volunteer last said that all is well
  add column aed_whereabouts text
    check (aed_whereabouts in ('BACK_IN_PLACE', 'WITH_CREW', 'WITH_ME', 'LEFT_AT_SCENE'));

-- What to do in a role, step by step. Each version is a row of its own; a volunteer is shown the approved one of the highest
-- version, and nothing that no clinical lead has approved.
create table step_card (
  id            uuid primary key,
  organisation  text not null,
  card          text not null,                         -- which one, such as ARREST_DIRECT_ADULT
  version       integer not null check (version >= 1),
  body          text not null,                         -- JSON: languages, each with a title and the steps
  state         text not null check (state in ('DRAFT', 'APPROVED', 'RETIRED')),
  written_by    text,                                  -- null for a delivered text
  written_at    timestamptz not null,
  approved_by   text,
  approved_at   timestamptz,
  unique (organisation, card, version),
  constraint approved_by_somebody_else check (
    (state = 'DRAFT') = (approved_at is null) and (approved_at is null) = (approved_by is null) and approved_by <> written_by)
);
create unique index step_card_in_use on step_card (organisation, card) where state = 'APPROVED';
