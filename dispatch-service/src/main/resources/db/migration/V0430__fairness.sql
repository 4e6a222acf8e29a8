-- Who was asked how often, read by time without a look at the rows themselves.
create index alert_by_time on alert (sent_at) include (callout_id, responder_id, state);
