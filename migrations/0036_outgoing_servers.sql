-- The servers our mail leaves by. The house's relay (SMTP_URL) has a row only once it has limits.
create table outgoing_servers (
  id uuid primary key,
  kind text not null check (kind in ('house', 'smtp', 'direct')),
  name text not null default '',
  host text not null default '',
  port integer not null default 587,
  security text not null default 'starttls' check (security in ('tls', 'starttls', 'plain')),
  username text not null default '',            -- empty: signs in as nobody
  secrets bytea,                                -- sealed (platform/secrets)
  account_id uuid references mail_accounts,     -- signs in with the tokens of this mailbox
  per_minute integer check (per_minute > 0),    -- at most so many mails a minute; null: as many as there are
  connections integer check (connections > 0),  -- at most so many at once
  created_at timestamptz not null default now()
);
create unique index outgoing_servers_single on outgoing_servers (kind) where kind in ('house', 'direct');

alter table addresses add column outgoing_id uuid references outgoing_servers;  -- null: the house's relay

-- How a server takes our mail just now. `domain` is the recipients' where mail goes to their servers directly, else empty.
create table outgoing_lanes (
  server_id uuid not null,
  domain text not null default '',
  tries integer not null default 0,             -- so often in a row it took nothing
  reason text,
  detail text not null default '',              -- what it said
  slow_since timestamptz,
  slow_until timestamptz,                       -- nothing is tried before
  probe_until timestamptz,                      -- one mail is on its way to see whether it takes some again
  next_at timestamptz,                          -- where the queue of those that wait for their turn ends
  primary key (server_id, domain)
);

-- When mails were begun with servers that have a limit: those of the last minute.
create table outgoing_starts (
  server_id uuid not null,
  at timestamptz not null,
  message_id uuid not null,
  primary key (server_id, at, message_id)
);

alter table outbox drop constraint outbox_state_check;
alter table outbox add constraint outbox_state_check
  check (state in ('waiting', 'sending', 'retrying', 'sent', 'failed', 'nowhere'));
alter table outbox
  add column outgoing_id uuid,                  -- the server it was last to leave by
  add column taken text[] not null default '{}',    -- recipients whose server has it, while others still wait
  add column refused text[] not null default '{}',  -- recipients whose server will not take it
  add column waits_for text check (waits_for in ('earlier', 'pace', 'server'));

-- What is on its way in a conversation, for its order.
create index outbox_on_its_way on outbox (conversation_id, message_id) where state in ('waiting', 'sending', 'retrying');
create index outbox_waits_for_server on outbox (outgoing_id, message_id) where waits_for in ('pace', 'server');
