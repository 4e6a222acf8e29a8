-- Number 0 is no wave: it keeps why nobody could be asked when the callout came in.
alter table wave drop constraint wave_number_check;
alter table wave add constraint wave_number_check check (number >= 0);
