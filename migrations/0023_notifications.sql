-- What somebody is told of. What comes before they have looked counts up in one entry per conversation and kind.
create table notifications (
  staff_id uuid not null references staff on delete cascade,
  id uuid not null,
  kind text not null check (kind in ('assigned', 'mentioned', 'followed', 'mail')),
  conversation_id uuid not null,
  message_id uuid,                              -- the newest message it is about
  by_id uuid references staff,                  -- who of us did it last; null: a customer, a program
  at timestamptz not null,
  count integer not null default 1,
  listed boolean not null,                      -- stands in the list; else it is only for a mail or the browser
  loud boolean not null,                        -- the browser may show it
  mail_due_at timestamptz,                      -- then a mail goes, if it has not been read
  mailed_at timestamptz,
  read_at timestamptz,
  primary key (staff_id, id)
);
create index notifications_by_time on notifications (staff_id, at desc, id desc) where listed;
create unique index notifications_unread on notifications (staff_id, conversation_id, kind) where read_at is null;
create index notifications_by_conversation on notifications (conversation_id);
create index notifications_mail_due on notifications (mail_due_at) where mail_due_at is not null;
create index notifications_by_reading on notifications (read_at) where read_at is not null;

-- How somebody wants to be told; whoever has no row has said nothing.
create table notification_wishes (
  staff_id uuid primary key references staff on delete cascade,
  channels jsonb not null default '{}',         -- {"assigned": {"list": true, "browser": true, "mail": false}, …}
  quiet jsonb,                                  -- {"from": "18:00", "to": "08:00", "days": [0, 6]}: hours and whole days
  time_zone text not null default 'UTC',        -- where they live, for what is quiet
  paused_until timestamptz
);
