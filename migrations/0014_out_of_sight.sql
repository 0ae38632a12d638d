-- Spam and the bin: out of every list of work, still there.

alter table conversations drop constraint conversations_state_check;
alter table conversations add constraint conversations_state_check
  check (state in ('open', 'closed', 'spam', 'deleted'));
alter table conversations add column away_at timestamptz;   -- out of sight since then
alter table conversations add column was jsonb;             -- where it stood before, to come back to: {"state", "snoozedUntil", "awayAt", "was"}
alter table conversations add constraint conversations_away_check
  check ((away_at is not null) = (state in ('spam', 'deleted')) and (was is not null) = (away_at is not null));

drop index conversations_all, conversations_shop_all;
create index conversations_all on conversations (last_at desc, id desc) where state in ('open', 'closed');
create index conversations_shop_all on conversations (shop_id, last_at desc, id desc) where state in ('open', 'closed');
create index conversations_spam on conversations (last_at desc, id desc) where state = 'spam';
create index conversations_deleted on conversations (away_at desc, id desc) where state = 'deleted';
create index conversations_shop_spam on conversations (shop_id, last_at desc, id desc) where state = 'spam';
create index conversations_shop_deleted on conversations (shop_id, away_at desc, id desc) where state = 'deleted';
-- Search leaves them out one by one.
create index conversations_away on conversations (id) where state in ('spam', 'deleted');

-- What is removed for ever leaves its hash, when and why.
alter table raw_messages add column erased_at timestamptz;
alter table raw_messages add column erased_for text;
alter table raw_messages add constraint raw_messages_erased_check check ((erased_at is not null) = (erased_for is not null));
create index raw_messages_twins on raw_messages (conversation_id) where state = 'duplicate';
-- Bytes go with the last attachment that carries them.
create index attachments_by_file on attachments (sha256);
create index uploads_by_file on uploads (sha256);
