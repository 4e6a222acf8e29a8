-- The channel that reached a responder first.
alter table alert add column received_by text;
