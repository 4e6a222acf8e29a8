-- A number below 1 is no wave: it keeps why a step asked nobody before anybody was asked, as the callout's version, negated.
alter table wave drop constraint wave_number_check;
