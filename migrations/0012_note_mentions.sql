-- Whom a note speaks to. The table "mentions" is about Message-IDs; these are about people.

-- As written: people and whole shops.
create table note_mentions (
  conversation_id uuid not null,
  message_id uuid not null,
  kind text not null check (kind in ('staff', 'shop')),
  target_id uuid not null,
  primary key (conversation_id, message_id, kind, target_id)
);

-- For each of us who is meant, by name or with their shop, until they have looked.
create table mentioned (
  staff_id uuid not null references staff on delete cascade,
  conversation_id uuid not null,
  message_id uuid not null,
  at timestamptz not null,
  seen_at timestamptz,
  primary key (staff_id, conversation_id, message_id)
);
create index mentioned_pending on mentioned (staff_id, conversation_id) where seen_at is null;
