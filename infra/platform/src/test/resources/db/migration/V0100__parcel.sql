create table parcel (id text primary key);
