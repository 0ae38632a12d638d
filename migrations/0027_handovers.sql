-- Handing over with a word: what to bring back when that is taken back. Forgotten after a day.
create table handovers (
  conversation_id uuid not null,                -- where the note was said
  message_id uuid not null,
  by_id uuid references staff on delete cascade,
  to_id uuid not null references staff on delete cascade,
  before_id uuid references staff on delete cascade,  -- who looked after it before
  fresh uuid[] not null,                        -- who follows the conversation since
  at timestamptz not null,
  primary key (conversation_id, message_id)
);
create index handovers_by_time on handovers (at);
