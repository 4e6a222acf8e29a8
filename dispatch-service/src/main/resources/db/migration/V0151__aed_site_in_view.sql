-- What a map shows is asked for by the corners of the view.
create index aed_site_in_view on aed_site (lon, lat) where retired_at is null;
