-- Words a conversation is found by again.

create table tags (
  id uuid primary key,
  name text not null,                           -- as it was first written
  key text not null unique,                     -- in small letters: however it is written, it is the same word
  created_at timestamptz not null default now()
);

create table conversation_tags (
  conversation_id uuid not null,
  tag_id uuid not null references tags on delete cascade,
  primary key (conversation_id, tag_id)
);
create index conversation_tags_by_tag on conversation_tags (tag_id, conversation_id);
