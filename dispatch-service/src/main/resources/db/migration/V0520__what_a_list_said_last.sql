-- A coordinator's correction counts until its list says something else: so what the list said last is remembered beside it.
-- Unknown of rows before: the next reading of their list takes them over once more.
alter table aed_site add column listed_as uuid;
