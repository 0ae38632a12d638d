-- What the health page asks: the last mail in and out, what was given up, and which doors are open.

create index raw_messages_last on raw_messages (id desc) where source <> 'import';
create index outbox_sent on outbox (sent_at desc) where state = 'sent';
create index outbox_failed on outbox (message_id) where state = 'failed';

-- A door for mail says every minute that it is open; one that has fallen silent was not closed in order.
create table listeners (
  machine text not null,
  protocol text not null check (protocol in ('smtp', 'lmtp')),
  host text not null,
  port integer not null,
  opened_at timestamptz not null default now(),
  seen_at timestamptz not null default now(),
  primary key (machine, protocol, host, port)
);
