-- Mailboxes elsewhere, which mail is fetched from over IMAP.
alter table raw_messages drop constraint raw_messages_source_check;
alter table raw_messages add constraint raw_messages_source_check check (source in ('smtp', 'lmtp', 'import', 'imap'));

create table mail_accounts (
  id uuid primary key,
  name text not null,
  username text not null,
  secrets bytea,                                -- sealed (platform/secrets); null: nobody has signed in yet
  host text not null,
  port integer not null,
  security text not null check (security in ('tls', 'starttls', 'plain')),
  begins_at timestamptz,                        -- what came before stays where it is; null: everything is fetched
  after text not null default 'leave' check (after in ('leave', 'seen', 'flag', 'move')),
  move_to text not null default '',
  paused_at timestamptz,
  version integer not null default 1,           -- counts changes: whoever works by an older one begins anew
  created_at timestamptz not null default now(),
  held_by uuid,                                 -- the process that fetches, as long as it renews its hold
  held_until timestamptz,
  fetched_at timestamptz,                       -- when all its folders were last looked through
  trouble text,                                 -- why that does not work
  detail text not null default '',              -- what the server said
  failing_since timestamptz,
  tries integer not null default 0,
  next_try_at timestamptz
);

create unique index mail_accounts_by_mailbox on mail_accounts (lower(host), port, username);

create table mail_folders (
  id uuid primary key,
  account_id uuid not null references mail_accounts on delete cascade,
  path text not null,
  uid_validity bigint,                          -- null: never seen yet
  last_uid bigint not null default 0,           -- everything up to here is accounted for in fetched_mails
  fresh_from bigint not null default 0,         -- from here on it came after us, whatever its date says
  kept integer not null default 0,
  waiting integer not null default 0,
  checked_at timestamptz,                       -- when server and store were last compared
  healed integer not null default 0,            -- what that comparison found missing, and fetched
  unique (account_id, path)
);

-- What became of each mail of a folder.
create table fetched_mails (
  folder_id uuid not null references mail_folders on delete cascade,
  uid bigint not null,
  outcome text not null check (outcome in ('kept', 'known', 'earlier', 'gone', 'too-large', 'refused')),
  raw_id uuid,
  settled boolean not null default true,        -- false: it has still to be marked or moved on the server
  retry_at timestamptz,
  tries smallint not null default 0,
  detail text not null default '',
  primary key (folder_id, uid)
);
create index fetched_mails_unsettled on fetched_mails (folder_id, uid) where not settled;
create index fetched_mails_retried on fetched_mails (folder_id, retry_at) where retry_at is not null;
create index fetched_mails_left on fetched_mails (folder_id) where outcome in ('too-large', 'refused');

-- The audit log narrows to a mailbox, too.
drop index events_by_subject;
create index events_by_subject on events
  (coalesce(data ->> 'staffId', data ->> 'shopId', data ->> 'keyId', data ->> 'addressId', data ->> 'accountId'), id desc)
  where conversation_id is null and customer_id is null;
