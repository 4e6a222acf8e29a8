-- How long organisations want something kept: for a shorter time than the installation does, never for a longer one. The last
-- word about a setting counts; those before it stay, so that it is known who said what and why.
create table keep_word (
  id           bigint generated always as identity primary key,
  organisation text not null,
  setting      text not null,
  keep_seconds bigint check (keep_seconds > 0),                -- null: as long as the installation keeps it
  reason       text,
  said_by      text not null,                                  -- subject of the token
  said_by_name text not null,
  said_at      timestamptz not null
);
create index keep_word_last on keep_word (organisation, setting, id desc);
