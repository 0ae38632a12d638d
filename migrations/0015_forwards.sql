-- A message may pass on what was said here to somebody outside. It is no answer, and neither is what comes back from them.
alter table messages add column forwards jsonb;   -- {"messageId": what was passed on, null for the whole conversation}
create index messages_forwards on messages (conversation_id) where forwards is not null;
