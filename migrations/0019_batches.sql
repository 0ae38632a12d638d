-- What was done to many conversations at once, as long as it can be taken back: a day.
create table batches (
  id uuid primary key,
  staff_id uuid references staff on delete cascade,
  key_id uuid,                                  -- the program that did it, where nobody of us did
  action text not null,                         -- "close", "tag", …
  kept jsonb not null,                          -- for every conversation changed: how it stood before and after
  created_at timestamptz not null default now()
);
create index batches_by_age on batches (created_at);
