-- The ground floor: who we are, who writes to us, what was said, what leaves.
-- Identifiers are UUIDv7 made by the app. Big tables carry first in their primary key the id they would be spread by.

create extension if not exists unaccent;
create extension if not exists pg_trgm;

create text search configuration stammgast_de (copy = german);
alter text search configuration stammgast_de alter mapping for hword, hword_part, word with unaccent, german_stem;
create text search configuration stammgast_en (copy = english);
alter text search configuration stammgast_en alter mapping for hword, hword_part, word with unaccent, english_stem;

-- Words are kept as their German and their English stem: a message need not know its language to be found.
create function searchable(words text) returns tsvector language sql stable parallel safe as
  $$ select to_tsvector('stammgast_de', words) || to_tsvector('stammgast_en', words) $$;

------------------------------------------------------------------ platform

create table settings (
  key text primary key,
  value jsonb not null
);

create table events (
  id uuid primary key,
  at timestamptz not null default now(),
  type text not null,
  staff_id uuid,
  conversation_id uuid,
  customer_id uuid,
  data jsonb not null default '{}'
);
create index events_by_conversation on events (conversation_id, id) where conversation_id is not null;
create index events_by_customer on events (customer_id, id) where customer_id is not null;

------------------------------------------------------------------ team

create table shops (
  id uuid primary key,
  name text not null,
  created_at timestamptz not null default now()
);

create table staff (
  id uuid primary key,
  name text not null,
  email text not null unique,
  password_hash text,
  role text not null check (role in ('admin', 'staff', 'readonly')),
  locale text not null default 'en' check (locale in ('en', 'de')),
  signature text not null default '',
  created_at timestamptz not null default now(),
  disabled_at timestamptz
);

create table shop_members (
  shop_id uuid not null references shops on delete cascade,
  staff_id uuid not null references staff on delete cascade,
  primary key (shop_id, staff_id)
);
create index shop_members_by_staff on shop_members (staff_id);

create table sessions (
  token_hash bytea primary key,
  id uuid not null unique,
  staff_id uuid not null references staff on delete cascade,
  created_at timestamptz not null default now(),
  last_used_at timestamptz not null default now(),
  expires_at timestamptz not null,
  user_agent text not null default '',
  ip text not null default ''
);
create index sessions_by_staff on sessions (staff_id);

-- A link is used once. Without staff it sets up the first account.
create table sign_in_links (
  token_hash bytea primary key,
  purpose text not null check (purpose in ('setup', 'invite', 'reset')),
  staff_id uuid references staff on delete cascade,
  created_at timestamptz not null default now(),
  expires_at timestamptz not null,
  used_at timestamptz
);

-- One row per address tried and per network it was tried from.
create table sign_in_failures (
  subject text primary key,
  failures integer not null,
  last_at timestamptz not null,
  locked_until timestamptz
);

create table api_keys (
  id uuid primary key,
  name text not null,
  prefix text not null,
  token_hash bytea not null unique,
  scopes text[] not null,
  created_by uuid references staff,
  created_at timestamptz not null default now(),
  last_used_at timestamptz,
  revoked_at timestamptz
);

------------------------------------------------------------------ customers

create table customers (
  id uuid primary key,
  kind text not null check (kind in ('person', 'organisation')),
  name text not null,
  name_source text not null default 'mail' check (name_source in ('mail', 'hand')),
  sort_key text collate "C" not null,           -- folded name: lists read the same whatever the server's collation
  search_key text not null,                     -- folded name and identifiers, for search by parts; a space before every word
  host_id uuid references staff,
  shop_id uuid references shops,
  joined_into uuid,                             -- set while its profiles are with another customer
  first_at timestamptz not null,
  last_at timestamptz not null,
  created_at timestamptz not null default now()
) with (fillfactor = 85);
create index customers_by_name on customers (sort_key, id) where joined_into is null;
create index customers_by_search on customers using gin (search_key gin_trgm_ops);

-- One record of one source about somebody. History hangs here; belonging to a customer is one pointer.
create table profiles (
  id uuid primary key,
  customer_id uuid not null references customers,
  home_id uuid not null references customers,   -- the customer it was first given: where it goes back to
  source text not null check (source in ('mail', 'hand')),
  source_key text not null,                     -- the normalised mail address, or the id when added by hand
  name text not null default '',
  first_at timestamptz not null,
  last_at timestamptz not null,
  created_at timestamptz not null default now(),
  unique (source, source_key)
);
create index profiles_by_customer on profiles (customer_id);

create table identifiers (
  kind text not null check (kind in ('email', 'phone')),
  value text not null,
  profile_id uuid not null references profiles,
  state text not null default 'claimed' check (state in ('claimed', 'verified')),
  created_at timestamptz not null default now(),
  primary key (kind, value, profile_id)
);
create index identifiers_by_profile on identifiers (profile_id);

create table touchpoints (
  profile_id uuid not null,
  at timestamptz not null,
  id uuid not null,
  kind text not null check (kind in ('message', 'note')),
  direction text not null check (direction in ('in', 'out', 'none')),
  conversation_id uuid,
  primary key (profile_id, at, id)
);
-- Plan for the customer of ten thousand messages, not for the average one: read in order and stop.
alter table touchpoints alter column profile_id set (n_distinct = 100);
-- Notes are few among many messages.
create index touchpoints_notes on touchpoints (profile_id, at, id) where kind = 'note';

create table facts (
  profile_id uuid not null,
  id uuid not null,
  text text not null,
  author_id uuid references staff,
  at timestamptz not null default now(),
  expires_at timestamptz,
  forgotten_at timestamptz,
  primary key (profile_id, id)
);

create table customer_notes (
  profile_id uuid not null,
  id uuid not null,
  text text not null,
  author_id uuid references staff,
  at timestamptz not null default now(),
  primary key (profile_id, id)
);

------------------------------------------------------------------ conversations

create table addresses (
  id uuid primary key,
  email text not null unique,
  name text not null default '',
  shop_id uuid references shops on delete set null,
  signature text not null default '',
  created_at timestamptz not null default now()
);

create table conversations (
  id uuid primary key,
  subject text not null,
  state text not null default 'open' check (state in ('open', 'closed')),
  stage smallint not null default 0 check (stage between 0 and 2),   -- 0 new, 1 waiting for us, 2 waiting for them
  profile_id uuid not null,                     -- whose concern it is
  address_id uuid references addresses on delete set null,
  shop_id uuid references shops on delete set null,
  assignee_id uuid references staff,
  preview text not null default '',
  preview_by text not null default 'customer' check (preview_by in ('customer', 'us')),
  messages integer not null default 0,
  attachments integer not null default 0,
  failed boolean not null default false,
  created_at timestamptz not null,
  last_at timestamptz not null,
  last_in_at timestamptz,
  last_out_at timestamptz,
  closed_at timestamptz
);
create index conversations_mine on conversations (assignee_id, stage, last_at desc, id desc) where state = 'open';
create index conversations_shop on conversations (shop_id, stage, last_at desc, id desc) where state = 'open';
create index conversations_unassigned on conversations (stage, last_at desc, id desc) where state = 'open' and assignee_id is null;
create index conversations_all on conversations (last_at desc, id desc);
create index conversations_closed on conversations (last_at desc, id desc) where state = 'closed';
create index conversations_by_profile on conversations (profile_id, last_at desc);

create table participants (
  conversation_id uuid not null,
  address text not null,
  name text not null default '',
  profile_id uuid,                              -- null: one of our own addresses
  primary key (conversation_id, address)
);

create table messages (
  conversation_id uuid not null,
  id uuid not null,
  kind text not null check (kind in ('in', 'out', 'note')),
  at timestamptz not null,
  received_at timestamptz not null default now(),
  profile_id uuid,                              -- in: who wrote it
  staff_id uuid references staff,               -- out, note: who of us wrote it
  address_id uuid references addresses on delete set null,
  author_name text not null default '',
  author_address text,
  recipients jsonb not null default '{}',       -- {"to": [{name, address}], "cc": [], "bcc": [], "replyTo": []}
  subject text not null default '',
  mail_id text,                                 -- Message-ID, without angle brackets
  reply_to_id text,                             -- the Message-ID it answers
  refs text[] not null default '{}',
  text text not null default '',
  quoted text not null default '',
  signature text not null default '',
  html text,
  automatic text check (automatic in ('auto-reply', 'bounce', 'list', 'bulk')),
  attachments integer not null default 0,
  raw_id uuid,
  words tsvector not null default '',
  primary key (conversation_id, id)
);
create index messages_by_time on messages (at desc, id desc);
create index messages_by_id on messages (id);
create index messages_by_words on messages using gin (words) with (fastupdate = on, gin_pending_list_limit = 4096);

create table attachments (
  conversation_id uuid not null,
  id uuid not null,
  message_id uuid not null,
  name text not null,
  type text not null,
  inline boolean not null default false,
  content_id text,
  size integer not null,
  sha256 bytea not null,
  primary key (conversation_id, id)
);
create index attachments_by_message on attachments (conversation_id, message_id);

-- Bytes are kept once, however many messages carry them.
create table files (
  sha256 bytea primary key,
  size integer not null,
  content bytea not null,
  created_at timestamptz not null default now()
);
alter table files alter column content set storage external;

-- A file waits here between its upload and the message that takes it along.
create table uploads (
  id uuid primary key,
  staff_id uuid references staff on delete cascade,
  name text not null,
  type text not null,
  size integer not null,
  sha256 bytea not null,
  created_at timestamptz not null default now()
);
create index uploads_by_age on uploads (created_at);

create table reads (
  staff_id uuid not null references staff on delete cascade,
  conversation_id uuid not null,
  at timestamptz not null,                      -- everything up to here has been seen
  primary key (staff_id, conversation_id)
);

-- Which mail we know: the same Message-ID with the same body is the same message, with another body it is another one.
create table seen (
  mail_id text not null,
  digest bytea not null,
  conversation_id uuid not null,
  message_id uuid not null,
  ours boolean not null default false,          -- we made this id, nobody can guess it: quoting it proves our mail was received
  primary key (mail_id, digest)
);

-- Message-IDs that a conversation spoke of before we had the mail itself: it may still come, in any order.
create table mentions (
  mail_id text not null,
  conversation_id uuid not null,
  primary key (mail_id, conversation_id)
);

-- What is to leave. A row lives for ever: it is the record of how a message left.
create table outbox (
  conversation_id uuid not null,
  message_id uuid not null,
  state text not null default 'waiting' check (state in ('waiting', 'sending', 'retrying', 'sent', 'failed')),
  due_at timestamptz not null,
  attempts integer not null default 0,
  started_at timestamptz,
  handed_at timestamptz,                        -- the whole mail was with the next server, only its answer was missing
  sent_at timestamptz,
  error text,
  response text,
  maybe_twice boolean not null default false,
  undo jsonb not null default '{}',             -- what writing it changed, for taking it back
  primary key (conversation_id, message_id)
);
create index outbox_due on outbox (due_at) where state in ('waiting', 'retrying');
create index outbox_sending on outbox (started_at) where state = 'sending';
create index outbox_maybe_twice on outbox (message_id) where maybe_twice;

------------------------------------------------------------------ channels

-- Mail as it came, durable before it is acknowledged. What it means is derived from here, and can be derived again.
create table raw_messages (
  id uuid primary key,
  source text not null check (source in ('smtp', 'lmtp', 'import')),
  received_at timestamptz not null default now(),
  envelope_from text not null default '',
  envelope_to text[] not null default '{}',
  size integer not null,
  sha256 bytea not null,
  content bytea not null,
  state text not null default 'new' check (state in ('new', 'understood', 'duplicate', 'quarantined')),
  reason text,
  detail text,
  attempts smallint not null default 0,
  conversation_id uuid,
  message_id uuid
);
create index raw_messages_new on raw_messages (id) where state = 'new';
create index raw_messages_quarantined on raw_messages (id) where state = 'quarantined';
create index raw_messages_by_sha256 on raw_messages (sha256);

-- How far an import has come in a file, so that it goes on where it stopped.
create table imports (
  path text not null,
  size bigint not null,
  modified_at timestamptz not null,
  position bigint not null default 0,
  imported integer not null default 0,
  updated_at timestamptz not null default now(),
  primary key (path)
);

-- Big texts are packed with lz4 where the server was built with it; pglz costs four times the time.
do $$ begin
  alter table raw_messages alter column content set compression lz4;
  alter table messages alter column html set compression lz4;
exception when feature_not_supported then
  raise notice 'this server has no lz4, texts are packed with pglz';
end $$;
