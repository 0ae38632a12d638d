-- Who has a conversation open right now: a row for each page of a browser that shows one. As fleeting as it is it is not
-- logged, and empty after a crash of the database. `seen_at` is in no index, so that a sign of life touches none.
create unlogged table presence (
  staff_id uuid not null references staff on delete cascade,
  page_id uuid not null,                        -- a page of a browser, as it calls itself
  conversation_id uuid not null,
  doing text not null check (doing in ('looking', 'answering', 'noting')),
  since timestamptz not null,                   -- since when it shows this conversation
  seen_at timestamptz not null,                 -- its last sign of life
  primary key (staff_id, page_id)
) with (fillfactor = 50);
create index presence_by_conversation on presence (conversation_id);
