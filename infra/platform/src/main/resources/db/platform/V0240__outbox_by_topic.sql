-- The relay works on a topic at a time.
create index outbox_waiting_by_topic on outbox (topic, shard, id) where published_at is null;
drop index outbox_waiting;
