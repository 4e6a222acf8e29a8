-- Care requests that volunteers may ask for by themselves, as dispatch last told them: where to about a kilometre only.
create table care_offer (
  callout_id         uuid primary key,
  sequence           bigint not null,
  organisation       text not null,
  organisation_name  text not null,
  category           text not null,
  wanted             integer not null,
  lon                double precision not null,
  lat                double precision not null,
  any_of             text[] not null,
  all_of             text[] not null,
  window_from        timestamptz,
  window_to          timestamptz,
  told_at            timestamptz not null
);
create index care_offer_open on care_offer (organisation) where wanted > 0;

create table care_wish (
  callout_id    uuid not null references care_offer on delete cascade,
  responder_id  uuid not null references responder on delete cascade,
  wished_at     timestamptz not null,
  primary key (callout_id, responder_id)
);
create index care_wish_of_a_responder on care_wish (responder_id);
