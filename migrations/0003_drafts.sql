-- What somebody is writing in a conversation: one answer and one note each, gone once it is sent or thrown away.
create table drafts (
  conversation_id uuid not null,
  staff_id uuid not null references staff on delete cascade,
  kind text not null check (kind in ('reply', 'note')),
  message_id uuid not null,                     -- the id the message will have
  revision integer not null default 1,          -- counts what was kept; who builds on an older one is told
  text text not null,
  recipients jsonb not null default '{}',       -- {"to": [{name, address}] or null, "cc": [], "bcc": []}
  files uuid[] not null default '{}',           -- uploads, in their order
  seen_id uuid,                                 -- the message that had come last when it was begun
  updated_at timestamptz not null default now(),
  primary key (conversation_id, staff_id, kind)
);
create index drafts_by_staff on drafts (staff_id);
