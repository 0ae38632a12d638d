-- Backups that were made or asked for. The files themselves lie in a directory of the machine that makes them.
create table backups (
  id uuid primary key,
  state text not null default 'waiting' check (state in ('waiting', 'making', 'made', 'failed', 'removed')),
  planned boolean not null,                     -- by the plan; else somebody asked for it
  staff_id uuid references staff on delete set null,
  directory text not null,
  name text not null,                           -- of the file
  encrypted boolean not null,
  asked_at timestamptz not null default now(),
  seen_at timestamptz,                          -- the last sign of life of whoever makes it
  at timestamptz,                               -- the moment it shows
  bytes bigint,
  row_count bigint,
  verified_at timestamptz,                      -- read back wholly, and found to be what was written
  reason text,                                  -- why it failed, or is not there any more
  detail text
);
-- One at a time.
create unique index backups_live on backups ((true)) where state in ('waiting', 'making');
create index backups_made on backups (directory, at) where state = 'made';
