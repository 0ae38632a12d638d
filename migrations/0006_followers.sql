-- Who wants to hear of a conversation that is not theirs.
create table followers (
  conversation_id uuid not null,
  staff_id uuid not null references staff on delete cascade,
  since timestamptz not null default now(),
  primary key (conversation_id, staff_id)
);
create index followers_by_staff on followers (staff_id, conversation_id);
