-- Whom a call was about is kept for a time; that there was a call, roughly where, and what came of it stays.
alter table callout add column details_erased_at timestamptz;
create index callout_details_to_erase on callout (closed_at) where details_erased_at is null;
create index callout_details_to_erase_of_one on callout (organisation, closed_at) where details_erased_at is null;
